# SPDX-License-Identifier: MIT
meta:
  id: radius
  title: Remote Authentication Dial-In User Service
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {udp.port: [1812, 1813, 1645, 1646, 3799]}
  -aka: {dpkt: radius.RADIUS, scapy: Radius, wireshark: radius}
  -group: Application
  -summary: "{code}, id {id}"
  -answers: >-
    id == request.id and (
    (code == 2 or code == 3 or code == 11) and request.code == 1
    or code == 5 and request.code == 4
    or (code == 2 or code == 5) and request.code == 12
    or (code == 41 or code == 42) and request.code == 40
    or (code == 44 or code == 45) and request.code == 43)
-scapy: {fields: [[attributes, attributes, "", wrapped]]}
-dpkt:
  class: RADIUS
  when: length == _io.size
  builds: sizeof(attributes) == 0
  fields: [[code, code.to_i, 0], [id, id, 0], [len, length, 4], [auth, authenticator, ""]]
  extras: [[attrs, attributes.items, "", list]]
  data: ~
doc: >-
  How whoever lets people into a network asks a server who they are and what
  they may do, and tells it what they did.
doc-ref: RFC 2865; RFC 2866; RFC 5176
seq:
  - id: code
    type: u1
    enum: code
    -label: code
    -default: 1
    -aka: {dpkt: code, scapy: code, wireshark: radius.code}
    doc: What this packet asks or answers.
    doc-ref: RFC 2865 §3; IANA radius-types
  - id: id
    type: u1
    -label: identifier
    -default: 1
    -aka: {dpkt: id, scapy: id, wireshark: radius.id}
    doc: Chosen for a question so that its answer is found. Repeated questions keep it.
    doc-ref: RFC 2865 §3
  - id: length
    type: u2
    -label: length
    -unit: bytes
    -auto: {expr: 20 + sizeof(attributes)}
    -aka: {dpkt: len, scapy: len, wireshark: radius.length}
    -check:
      - {that: 'length >= 20', say: "the header alone has 20 bytes", ref: "RFC 2865 §3", level: error}
      - {that: 'length <= 4096', say: "longer than any receiver must take", ref: "RFC 2865 §3", level: warning}
    doc: The whole packet. What arrives behind it is padding.
    doc-ref: RFC 2865 §3
  - id: authenticator
    size: 16
    -label: authenticator
    -default: 0x000102030405060708090a0b0c0d0e0f
    -aka: {dpkt: auth, scapy: authenticator, wireshark: radius.authenticator}
    doc: In a question for access 16 random bytes, with which the password is hidden. Otherwise MD5 over the packet and the secret that both sides share.
    doc-ref: RFC 2865 §3; RFC 2866 §3
  - id: attributes
    type: attribute_list
    size: length - 20
    -label: attributes
    -aka: {dpkt: attrs, scapy: attributes}
    doc: What is known, asked or allowed, one attribute after another.
    doc-ref: RFC 2865 §3, §5
types:
  attribute_list:
    doc: The attributes to the end of the length.
    doc-ref: RFC 2865 §5
    seq:
      - id: items
        type: attribute
        repeat: eos
        -inline: true
        -label: attributes
        -default: [{type: 1}, {type: 2}, {type: 4}]
        doc: The attributes.
        doc-ref: RFC 2865 §5
  attribute:
    -dpkt: {tuple: [type, body]}
    -summary: "{type}"
    doc: One attribute.
    doc-ref: RFC 2865 §5
    seq:
      - id: type
        type: u1
        enum: attribute_type
        -label: attribute
        -default: 1
        -aka: {scapy: type, wireshark: radius.avp.type}
        doc: Which attribute this is.
        doc-ref: RFC 2865 §5; IANA radius-types
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {expr: 2 + sizeof(body)}
        -aka: {scapy: len, wireshark: radius.avp.length}
        -check:
          - {that: 'length >= 2', say: "an attribute has at least its own 2 bytes", ref: "RFC 2865 §5", level: error}
        doc: Type, this length and the value.
        doc-ref: RFC 2865 §5
      - id: body
        type:
          switch-on: type
          cases:
            'attribute_type::user_name': text
            'attribute_type::user_password': user_password
            'attribute_type::chap_password': chap_password
            'attribute_type::nas_ip_address': address
            'attribute_type::nas_port': integer
            'attribute_type::service_type': service_type
            'attribute_type::framed_protocol': framed_protocol
            'attribute_type::framed_ip_address': address
            'attribute_type::framed_ip_netmask': address
            'attribute_type::framed_routing': framed_routing
            'attribute_type::filter_id': text
            'attribute_type::framed_mtu': integer
            'attribute_type::framed_compression': framed_compression
            'attribute_type::login_ip_host': address
            'attribute_type::login_service': login_service
            'attribute_type::login_tcp_port': integer
            'attribute_type::reply_message': text
            'attribute_type::callback_number': text
            'attribute_type::callback_id': text
            'attribute_type::framed_route': text
            'attribute_type::framed_ipx_network': integer
            'attribute_type::state': octets
            'attribute_type::class': octets
            'attribute_type::vendor_specific': vendor_specific
            'attribute_type::session_timeout': integer
            'attribute_type::idle_timeout': integer
            'attribute_type::termination_action': termination_action
            'attribute_type::called_station_id': text
            'attribute_type::calling_station_id': text
            'attribute_type::nas_identifier': text
            'attribute_type::proxy_state': octets
            'attribute_type::login_lat_service': text
            'attribute_type::login_lat_node': text
            'attribute_type::login_lat_group': octets
            'attribute_type::framed_appletalk_link': integer
            'attribute_type::framed_appletalk_network': integer
            'attribute_type::framed_appletalk_zone': text
            'attribute_type::acct_status_type': acct_status_type
            'attribute_type::acct_delay_time': integer
            'attribute_type::acct_input_octets': integer
            'attribute_type::acct_output_octets': integer
            'attribute_type::acct_session_id': text
            'attribute_type::acct_authentic': acct_authentic
            'attribute_type::acct_session_time': integer
            'attribute_type::acct_input_packets': integer
            'attribute_type::acct_output_packets': integer
            'attribute_type::acct_terminate_cause': acct_terminate_cause
            'attribute_type::acct_multi_session_id': text
            'attribute_type::acct_link_count': integer
            'attribute_type::acct_input_gigawords': integer
            'attribute_type::acct_output_gigawords': integer
            'attribute_type::event_timestamp': date
            'attribute_type::egress_vlanid': egress_vlanid
            'attribute_type::ingress_filters': integer
            'attribute_type::egress_vlan_name': egress_vlan_name
            'attribute_type::user_priority_table': octets
            'attribute_type::chap_challenge': octets
            'attribute_type::nas_port_type': nas_port_type
            'attribute_type::port_limit': integer
            'attribute_type::login_lat_port': text
            'attribute_type::tunnel_type': tunnel_type
            'attribute_type::tunnel_medium_type': tunnel_medium_type
            'attribute_type::tunnel_client_endpoint': tunnel_text
            'attribute_type::tunnel_server_endpoint': tunnel_text
            'attribute_type::acct_tunnel_connection': tunnel_text
            'attribute_type::tunnel_password': tunnel_text
            'attribute_type::arap_password': octets
            'attribute_type::arap_features': octets
            'attribute_type::arap_zone_access': arap_zone_access
            'attribute_type::arap_security': octets
            'attribute_type::arap_security_data': octets
            'attribute_type::password_retry': integer
            'attribute_type::prompt': prompt
            'attribute_type::connect_info': text
            'attribute_type::configuration_token': text
            'attribute_type::eap_message': octets
            'attribute_type::message_authenticator': message_authenticator
            'attribute_type::tunnel_private_group_id': tunnel_text
            'attribute_type::tunnel_assignment_id': tunnel_text
            'attribute_type::tunnel_preference': tunnel_preference
            'attribute_type::arap_challenge_response': octets
            'attribute_type::acct_interim_interval': integer
            'attribute_type::acct_tunnel_packets_lost': integer
            'attribute_type::nas_port_id': text
            'attribute_type::framed_pool': text
            'attribute_type::chargeable_user_identity': octets
            'attribute_type::tunnel_client_auth_id': tunnel_text
            'attribute_type::tunnel_server_auth_id': tunnel_text
            'attribute_type::nas_filter_rule': text
            'attribute_type::originating_line_info': text
            'attribute_type::nas_ipv6_address': ipv6_address
            'attribute_type::framed_interface_id': octets
            'attribute_type::framed_ipv6_prefix': ipv6_prefix
            'attribute_type::login_ipv6_host': ipv6_address
            'attribute_type::framed_ipv6_route': text
            'attribute_type::framed_ipv6_pool': text
            'attribute_type::error_cause': error_cause
            'attribute_type::eap_key_name': octets
            'attribute_type::digest_response': text
            'attribute_type::digest_realm': text
            'attribute_type::digest_nonce': text
            'attribute_type::digest_response_auth': text
            'attribute_type::digest_nextnonce': text
            'attribute_type::digest_method': text
            'attribute_type::digest_uri': text
            'attribute_type::digest_qop': text
            'attribute_type::digest_algorithm': text
            'attribute_type::digest_entity_body_hash': text
            'attribute_type::digest_cnonce': text
            'attribute_type::digest_nonce_count': text
            'attribute_type::digest_username': text
            'attribute_type::digest_opaque': text
            'attribute_type::digest_auth_param': text
            'attribute_type::digest_aka_auts': text
            'attribute_type::digest_domain': text
            'attribute_type::digest_stale': text
            'attribute_type::digest_ha1': text
            'attribute_type::sip_aor': text
            'attribute_type::delegated_ipv6_prefix': ipv6_prefix
            'attribute_type::mip6_feature_vector': integer64
            'attribute_type::mip6_home_link_prefix': ipv6_prefix
            'attribute_type::operator_name': text
            'attribute_type::location_information': octets
            'attribute_type::location_data': octets
            'attribute_type::basic_location_policy_rules': octets
            'attribute_type::extended_location_policy_rules': octets
            'attribute_type::location_capable': integer
            'attribute_type::requested_location_info': integer
            'attribute_type::framed_management_protocol': framed_management_protocol
            'attribute_type::management_transport_protection': management_transport_protection
            'attribute_type::management_policy_id': text
            'attribute_type::management_privilege_level': integer
            'attribute_type::pkm_ss_cert': octets
            'attribute_type::pkm_ca_cert': octets
            'attribute_type::pkm_config_settings': octets
            'attribute_type::pkm_cryptosuite_list': octets
            'attribute_type::pkm_said': integer
            'attribute_type::pkm_sa_descriptor': octets
            'attribute_type::pkm_auth_key': octets
            'attribute_type::ds_lite_tunnel_name': text
            'attribute_type::mobile_node_identifier': octets
            'attribute_type::service_selection': text
            'attribute_type::pmip6_home_lma_ipv6_address': ipv6_address
            'attribute_type::pmip6_visited_lma_ipv6_address': ipv6_address
            'attribute_type::pmip6_home_lma_ipv4_address': address
            'attribute_type::pmip6_visited_lma_ipv4_address': address
            'attribute_type::pmip6_home_hn_prefix': ipv6_prefix
            'attribute_type::pmip6_visited_hn_prefix': ipv6_prefix
            'attribute_type::pmip6_home_interface_id': octets
            'attribute_type::pmip6_visited_interface_id': octets
            'attribute_type::pmip6_home_ipv4_hoa': address
            'attribute_type::pmip6_visited_ipv4_hoa': address
            'attribute_type::pmip6_home_dhcp4_server_address': address
            'attribute_type::pmip6_visited_dhcp4_server_address': address
            'attribute_type::pmip6_home_dhcp6_server_address': ipv6_address
            'attribute_type::pmip6_visited_dhcp6_server_address': ipv6_address
            'attribute_type::pmip6_home_ipv4_gateway': address
            'attribute_type::pmip6_visited_ipv4_gateway': address
            'attribute_type::eap_lower_layer': integer
            'attribute_type::gss_acceptor_service_name': text
            'attribute_type::gss_acceptor_host_name': text
            'attribute_type::gss_acceptor_service_specifics': text
            'attribute_type::gss_acceptor_realm_name': text
            'attribute_type::framed_ipv6_address': ipv6_address
            'attribute_type::dns_server_ipv6_address': ipv6_address
            'attribute_type::route_ipv6_information': octets
            'attribute_type::delegated_ipv6_prefix_pool': text
            'attribute_type::stateful_ipv6_address_pool': text
            'attribute_type::ipv6_6rd_configuration': octets
            'attribute_type::allowed_called_station_id': text
            'attribute_type::eap_peer_id': octets
            'attribute_type::eap_server_id': octets
            'attribute_type::mobility_domain_id': integer
            'attribute_type::preauth_timeout': integer
            'attribute_type::network_id_name': text
            'attribute_type::eapol_announcement': octets
            'attribute_type::wlan_hessid': octets
            'attribute_type::wlan_venue_info': integer
            'attribute_type::wlan_venue_language': text
            'attribute_type::wlan_venue_name': octets
            'attribute_type::wlan_reason_code': integer
            'attribute_type::wlan_pairwise_cipher': integer
            'attribute_type::wlan_group_cipher': integer
            'attribute_type::wlan_akm_suite': integer
            'attribute_type::wlan_group_mgmt_cipher': integer
            'attribute_type::wlan_rf_band': integer
            'attribute_type::extended_type_1': extended
            'attribute_type::extended_type_2': extended
            'attribute_type::extended_type_3': extended
            'attribute_type::extended_type_4': extended
            'attribute_type::extended_type_5': long_extended
            'attribute_type::extended_type_6': long_extended
            _: other
        size: length - 2
        -inline: true
        -label: value
        doc: What the attribute says.
        doc-ref: RFC 2865 §5
  text:
    -summary: "{_parent.type} {value}"
    doc: An attribute that is a text.
    doc-ref: RFC 2865 §5
    seq:
      - id: value
        type: str
        size-eos: true
        -label: text
        -default: "user"
        -aka: {scapy: value, wireshark: [radius.Digest_Response, radius.User_Name, radius.Filter_Id, radius.Reply_Message, radius.Callback_Number, radius.Callback_Id, radius.Framed_Route, radius.Called_Station_Id, radius.Calling_Station_Id, radius.NAS_Identifier, radius.Login_LAT_Service, radius.Login_LAT_Node, radius.Framed_AppleTalk_Zone, radius.Acct_Session_Id, radius.Acct_Multi_Session_Id, radius.Login_LAT_Port, radius.Connect_Info, radius.Configuration_Token, radius.NAS_Port_Id, radius.Framed_Pool, radius.NAS_Filter_Rule, radius.Originating_Line_Info, radius.Framed_IPv6_Route, radius.Framed_IPv6_Pool, radius.Management_Policy_Id, radius.DS_Lite_Tunnel_Name, radius.Service_Selection, radius.GSS_Acceptor_Service_Name, radius.GSS_Acceptor_Host_Name, radius.GSS_Acceptor_Service_Specifics, radius.GSS_Acceptor_Realm_Name, radius.Delegated_IPv6_Prefix_Pool, radius.Stateful_IPv6_Address_Pool]}
        -check:
          - {that: 'sizeof(value) > 0', say: "an empty text is left out with its attribute", ref: "RFC 2865 §5", level: error}
        doc: The text.
        doc-ref: RFC 2865 §5; IANA radius-types
  integer:
    -summary: "{_parent.type} {value}"
    doc: An attribute that is a number.
    doc-ref: RFC 2865 §5
    seq:
      - id: value
        type: u4
        -label: number
        -aka: {scapy: value, wireshark: [radius.Framed_IPX_Network, radius.Framed-IPX-Network, radius.Ingress_Filters, radius.Location_Capable, radius.Requested_Location_Info, radius.NAS_Port, radius.Framed_MTU, radius.Login_TCP_Port, radius.Session_Timeout, radius.Idle_Timeout, radius.Framed_AppleTalk_Link, radius.Framed_AppleTalk_Network, radius.Acct_Delay_Time, radius.Acct_Input_Octets, radius.Acct_Output_Octets, radius.Acct_Session_Time, radius.Acct_Input_Packets, radius.Acct_Output_Packets, radius.Acct_Link_Count, radius.Acct_Input_Gigawords, radius.Acct_Output_Gigawords, radius.Port_Limit, radius.Password_Retry, radius.Acct_Interim_Interval, radius.Acct_Tunnel_Packets_Lost, radius.Management_Privilege_Level, radius.PKM_SAID, radius.EAP_Lower_Layer]}
        doc: The number.
        doc-ref: RFC 2865 §5; IANA radius-types
  address:
    -summary: "{_parent.type} {value}"
    doc: An attribute that is an IPv4 address.
    doc-ref: RFC 2865 §5
    seq:
      - id: value
        size: 4
        -label: address
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: value, wireshark: [radius.NAS_IP_Address, radius.Framed_IP_Address, radius.Framed-IP-Address, radius.Framed_IP_Netmask, radius.Login_IP_Host, radius.Login-IP-Host, radius.PMIP6_Home_LMA_IPv4_Address, radius.PMIP6_Visited_LMA_IPv4_Address, radius.PMIP6_Home_IPv4_HoA, radius.PMIP6_Visited_IPv4_HoA, radius.PMIP6_Home_DHCP4_Server_Address, radius.PMIP6_Visited_DHCP4_Server_Address, radius.PMIP6_Home_IPv4_Gateway, radius.PMIP6_Visited_IPv4_Gateway]}
        doc: The address.
        doc-ref: RFC 2865 §5; IANA radius-types
  ipv6_address:
    -summary: "{_parent.type} {value}"
    doc: An attribute that is an IPv6 address.
    doc-ref: RFC 3162 §2.1, §2.4
    seq:
      - id: value
        size: 16
        -label: address
        -format: ipv6
        -default: "2001:db8::1"
        -aka: {scapy: value, wireshark: [radius.NAS_IPv6_Address, radius.Login_IPv6_Host, radius.PMIP6_Home_LMA_IPv6_Address, radius.PMIP6_Visited_LMA_IPv6_Address, radius.PMIP6_Home_DHCP6_Server_Address, radius.PMIP6_Visited_DHCP6_Server_Address, radius.Framed_IPv6_Address, radius.DNS_Server_IPv6_Address]}
        doc: The address.
        doc-ref: RFC 3162 §2.1, §2.4; RFC 6911 §3
  ipv6_prefix:
    doc: An attribute that is an IPv6 prefix.
    doc-ref: RFC 3162 §2.3
    seq:
      - id: reserved
        type: u1
        -label: reserved
        doc: Sent as 0.
        doc-ref: RFC 3162 §2.3
      - id: prefix_length
        type: u1
        -label: prefix length
        -unit: bits
        -default: 64
        -check:
          - {that: 'prefix_length <= 128', say: "an address has 128 bits", ref: "RFC 3162 §2.3", level: error}
        doc: How many bits of the address count.
        doc-ref: RFC 3162 §2.3
      - id: prefix
        size-eos: true
        -label: prefix
        -default: 0x20010db800000000
        -check:
          - {that: 'sizeof(prefix) <= 16', say: "an address has 16 bytes", ref: "RFC 3162 §2.3", level: error}
        doc: The address; zeros at its end may be left out.
        doc-ref: RFC 3162 §2.3
  integer64:
    -summary: "{_parent.type} {value}"
    doc: An attribute that is a long number.
    doc-ref: RFC 5447 §4.2.5
    seq:
      - id: value
        type: u8
        -label: flags
        -format: hex
        -aka: {scapy: value, wireshark: radius.MIP6_Feature_Vector}
        doc: The number; each bit is an ability.
        doc-ref: RFC 5447 §4.2.5
  date:
    doc: An attribute that is a time.
    doc-ref: RFC 2869 §5.3
    seq:
      - id: value
        type: u4
        -label: time
        -format: unix_time
        -default: 1700000000
        -aka: {scapy: value, wireshark: radius.Event_Timestamp}
        doc: Seconds since the beginning of 1970, UTC.
        doc-ref: RFC 2869 §5.3
  user_password:
    doc: The password, hidden.
    doc-ref: RFC 2865 §5.2
    seq:
      - id: value
        size-eos: true
        -label: hidden password
        -default: 0x00000000000000000000000000000000
        -aka: {scapy: value, wireshark: radius.User_Password_encrypted}
        -check:
          - {that: 'sizeof(value) % 16 == 0 and sizeof(value) > 0 and sizeof(value) <= 128', say: "must have 16 to 128 bytes in steps of 16", ref: "RFC 2865 §5.2", level: error}
        doc: The password, filled with zeros to a multiple of 16 bytes and hidden with MD5 over the secret and the authenticator.
        doc-ref: RFC 2865 §5.2
  chap_password:
    doc: The answer to a challenge.
    doc-ref: RFC 2865 §5.3
    seq:
      - id: ident
        type: u1
        -label: CHAP identifier
        -aka: {wireshark: radius.CHAP_Ident}
        doc: The number of the challenge.
        doc-ref: RFC 2865 §5.3
      - id: response
        size: 16
        -label: CHAP response
        -aka: {wireshark: radius.CHAP_String}
        doc: MD5 over the number, the password and the challenge.
        doc-ref: RFC 2865 §5.3
  octets:
    doc: An attribute that is bytes.
    doc-ref: RFC 2865 §5
    seq:
      - id: value
        size-eos: true
        -label: data
        -default: 0x01
        -aka: {scapy: value, wireshark: [radius.Chargeable_User_Identity, radius.Location_Information, radius.Location_Data, radius.Basic_Location_Policy_Rules, radius.Extended_Location_Policy_Rules, radius.PKM_SS_Cert, radius.PKM_CA_Cert, radius.PKM_Config_Settings, radius.PKM_Cryptosuite_List, radius.PKM_SA_Descriptor, radius.PKM_Auth_Key, radius.Mobile_Node_Identifier, radius.PMIP6_Home_Interface_ID, radius.PMIP6_Visited_Interface_ID, radius.Route_IPv6_Information, radius.State, radius.Class, radius.Proxy_State, radius.Login_LAT_Group, radius.User_Priority_Table, radius.CHAP_Challenge, radius.ARAP_Password, radius.ARAP_Features, radius.ARAP_Security, radius.ARAP_Security_Data, radius.EAP_Message, radius.ARAP_Challenge_Response, radius.Framed_Interface_Id, radius.EAP_Key_Name, radius.IPv6_6rd_Configuration]}
        doc: The bytes.
        doc-ref: RFC 2865 §5; IANA radius-types
  message_authenticator:
    doc: A seal over the whole packet.
    doc-ref: RFC 3579 §3.2
    seq:
      - id: value
        size: 16
        -label: seal
        -aka: {scapy: value, wireshark: radius.Message_Authenticator}
        doc: HMAC-MD5 over the packet, with zeros here, keyed with the shared secret.
        doc-ref: RFC 3579 §3.2
  tunnel_text:
    doc: An attribute of a tunnel that is a text.
    doc-ref: RFC 2868 §3
    seq:
      - id: value
        size-eos: true
        -label: text
        -default: 0x01312e
        -aka: {scapy: value}
        doc: The text. A first byte up to 0x1f is a tag that groups the attributes of one tunnel; Tunnel-Password has a salt behind it and is hidden.
        doc-ref: RFC 2868 §3
  service_type:
    -summary: "{_parent.type} {value}"
    doc: What the person wants or is given.
    doc-ref: RFC 2865 §5.6
    seq:
      - id: value
        type: u4
        enum: service_type_value
        -label: value
        -default: 1
        -aka: {scapy: value, wireshark: radius.Service_Type}
        doc: What the person wants or is given.
        doc-ref: RFC 2865 §5.6; IANA radius-types
  framed_protocol:
    -summary: "{_parent.type} {value}"
    doc: Which protocol frames the packets.
    doc-ref: RFC 2865 §5.7
    seq:
      - id: value
        type: u4
        enum: framed_protocol_value
        -label: value
        -default: 1
        -aka: {scapy: value, wireshark: radius.Framed_Protocol}
        doc: Which protocol frames the packets.
        doc-ref: RFC 2865 §5.7; IANA radius-types
  framed_routing:
    -summary: "{_parent.type} {value}"
    doc: Whether routes are exchanged.
    doc-ref: RFC 2865 §5.10
    seq:
      - id: value
        type: u4
        enum: framed_routing_value
        -label: value
        -default: 0
        -aka: {scapy: value, wireshark: radius.Framed_Routing}
        doc: Whether routes are exchanged.
        doc-ref: RFC 2865 §5.10; IANA radius-types
  framed_compression:
    -summary: "{_parent.type} {value}"
    doc: How headers are compressed.
    doc-ref: RFC 2865 §5.13
    seq:
      - id: value
        type: u4
        enum: framed_compression_value
        -label: value
        -default: 0
        -aka: {scapy: value, wireshark: radius.Framed_Compression}
        doc: How headers are compressed.
        doc-ref: RFC 2865 §5.13; IANA radius-types
  login_service:
    -summary: "{_parent.type} {value}"
    doc: With what the person is connected to the host.
    doc-ref: RFC 2865 §5.15
    seq:
      - id: value
        type: u4
        enum: login_service_value
        -label: value
        -default: 0
        -aka: {scapy: value, wireshark: radius.Login_Service}
        doc: With what the person is connected to the host.
        doc-ref: RFC 2865 §5.15; IANA radius-types
  termination_action:
    -summary: "{_parent.type} {value}"
    doc: What happens when the service ends.
    doc-ref: RFC 2865 §5.29
    seq:
      - id: value
        type: u4
        enum: termination_action_value
        -label: value
        -default: 0
        -aka: {scapy: value, wireshark: radius.Termination_Action}
        doc: What happens when the service ends.
        doc-ref: RFC 2865 §5.29; IANA radius-types
  acct_status_type:
    -summary: "{_parent.type} {value}"
    doc: What the packet of accounting is about.
    doc-ref: RFC 2866 §5.1
    seq:
      - id: value
        type: u4
        enum: acct_status_type_value
        -label: value
        -default: 1
        -aka: {scapy: value, wireshark: radius.Acct_Status_Type}
        doc: What the packet of accounting is about.
        doc-ref: RFC 2866 §5.1; IANA radius-types
  acct_authentic:
    -summary: "{_parent.type} {value}"
    doc: Who authenticated the person.
    doc-ref: RFC 2866 §5.6
    seq:
      - id: value
        type: u4
        enum: acct_authentic_value
        -label: value
        -default: 1
        -aka: {scapy: value, wireshark: radius.Acct_Authentic}
        doc: Who authenticated the person.
        doc-ref: RFC 2866 §5.6; IANA radius-types
  acct_terminate_cause:
    -summary: "{_parent.type} {value}"
    doc: Why the session ended.
    doc-ref: RFC 2866 §5.10
    seq:
      - id: value
        type: u4
        enum: acct_terminate_cause_value
        -label: value
        -default: 1
        -aka: {scapy: value, wireshark: radius.Acct_Terminate_Cause}
        doc: Why the session ended.
        doc-ref: RFC 2866 §5.10; IANA radius-types
  nas_port_type:
    -summary: "{_parent.type} {value}"
    doc: What kind of port the person is at.
    doc-ref: RFC 2865 §5.41
    seq:
      - id: value
        type: u4
        enum: nas_port_type_value
        -label: value
        -default: 0
        -aka: {scapy: value, wireshark: radius.NAS_Port_Type}
        doc: What kind of port the person is at.
        doc-ref: RFC 2865 §5.41; IANA radius-types
  tunnel_type:
    -summary: "{_parent.type} {value}"
    doc: Which protocol the tunnel uses.
    doc-ref: RFC 2868 §3.1
    seq:
      - id: tag
        type: u1
        -label: tag
        -aka: {wireshark: radius.Tunnel_Type.tag}
        doc: Groups the attributes of one tunnel; 0 without.
        doc-ref: RFC 2868 §3.1
      - id: value
        type: b24
        enum: tunnel_type_value
        -label: value
        -default: 1
        doc: Which protocol the tunnel uses.
        doc-ref: RFC 2868 §3.1; IANA radius-types
  tunnel_medium_type:
    -summary: "{_parent.type} {value}"
    doc: What the tunnel runs over.
    doc-ref: RFC 2868 §3.2
    seq:
      - id: tag
        type: u1
        -label: tag
        -aka: {wireshark: radius.Tunnel_Medium_Type.tag}
        doc: Groups the attributes of one tunnel; 0 without.
        doc-ref: RFC 2868 §3.2
      - id: value
        type: b24
        enum: tunnel_medium_type_value
        -label: value
        -default: 1
        doc: What the tunnel runs over.
        doc-ref: RFC 2868 §3.2; IANA radius-types
  arap_zone_access:
    -summary: "{_parent.type} {value}"
    doc: Whether zones of AppleTalk may be seen.
    doc-ref: RFC 2869 §5.6
    seq:
      - id: value
        type: u4
        enum: arap_zone_access_value
        -label: value
        -default: 1
        -aka: {scapy: value, wireshark: radius.ARAP_Zone_Access}
        doc: Whether zones of AppleTalk may be seen.
        doc-ref: RFC 2869 §5.6; IANA radius-types
  prompt:
    -summary: "{_parent.type} {value}"
    doc: Whether what is typed is shown.
    doc-ref: RFC 2869 §5.10
    seq:
      - id: value
        type: u4
        enum: prompt_value
        -label: value
        -default: 0
        -aka: {scapy: value, wireshark: radius.Prompt}
        doc: Whether what is typed is shown.
        doc-ref: RFC 2869 §5.10; IANA radius-types
  error_cause:
    -summary: "{_parent.type} {value}"
    doc: Why a change or an end was refused, or what went wrong.
    doc-ref: RFC 5176 §3.5; RFC 3576 §3.5
    seq:
      - id: value
        type: u4
        enum: error_cause_value
        -label: value
        -default: 201
        -aka: {scapy: value, wireshark: radius.Error_Cause}
        doc: Why a change or an end was refused, or what went wrong.
        doc-ref: RFC 5176 §3.5; RFC 3576 §3.5; IANA radius-types
  framed_management_protocol:
    -summary: "{_parent.type} {value}"
    doc: Which protocol manages the device.
    doc-ref: RFC 5607 §6.1
    seq:
      - id: value
        type: u4
        enum: framed_management_protocol_value
        -label: value
        -default: 1
        -aka: {scapy: value}
        doc: Which protocol manages the device.
        doc-ref: RFC 5607 §6.1; IANA radius-types
  management_transport_protection:
    -summary: "{_parent.type} {value}"
    doc: How the management is protected.
    doc-ref: RFC 5607 §6.2
    seq:
      - id: value
        type: u4
        enum: management_transport_protection_value
        -label: value
        -default: 1
        -aka: {scapy: value, wireshark: radius.Management_Transport_Protection}
        doc: How the management is protected.
        doc-ref: RFC 5607 §6.2; IANA radius-types
  tunnel_preference:
    doc: Which tunnel is tried first.
    doc-ref: RFC 2868 §3.8
    seq:
      - id: tag
        type: u1
        -label: tag
        -aka: {wireshark: radius.Tunnel_Preference.tag}
        doc: Groups the attributes of one tunnel; 0 without.
        doc-ref: RFC 2868 §3.8
      - id: value
        type: b24
        -label: preference
        doc: The lowest number goes first.
        doc-ref: RFC 2868 §3.8
  egress_vlanid:
    doc: A VLAN of the port, and whether frames leave with its tag.
    doc-ref: RFC 4675 §2.1
    seq:
      - id: tag
        type: u1
        -label: tagged
        -format: hex
        -default: 0x31
        -check:
          - {that: 'tag == 0x31 or tag == 0x32', say: "is 0x31 or 0x32", ref: "RFC 4675 §2.1", level: warning}
        doc: 0x31 with a tag, 0x32 without.
        doc-ref: RFC 4675 §2.1
      - id: pad
        type: b12
        -label: reserved
        doc: Sent as 0.
        doc-ref: RFC 4675 §2.1
      - id: vlan
        type: b12
        -label: VLAN
        -default: 1
        doc: The number of the VLAN.
        doc-ref: RFC 4675 §2.1
  egress_vlan_name:
    doc: A VLAN of the port by its name, and whether frames leave with its tag.
    doc-ref: RFC 4675 §2.3
    seq:
      - id: tag
        type: u1
        -label: tagged
        -format: hex
        -default: 0x31
        -aka: {wireshark: radius.egress_vlan_name_tag}
        doc: 0x31 with a tag, 0x32 without.
        doc-ref: RFC 4675 §2.3
      - id: name
        type: str
        size-eos: true
        -label: name
        -default: "vlan"
        -aka: {wireshark: radius.egress_vlan_name}
        doc: The name of the VLAN.
        doc-ref: RFC 4675 §2.3
  vendor_specific:
    -summary: "{vendor_id}"
    doc: What a vendor has defined.
    doc-ref: RFC 2865 §5.26
    seq:
      - id: vendor_id
        type: u4
        enum: vendor
        -label: vendor
        -default: 9
        -aka: {scapy: vendor_id, wireshark: radius.avp.vendor_id}
        -check:
          - {that: 'vendor_id < 0x1000000', say: "numbers of vendors have three bytes", ref: "RFC 2865 §5.26", level: warning}
        doc: The vendor's number among the private enterprises.
        doc-ref: RFC 2865 §5.26; IANA enterprise-numbers
      - id: content
        type:
          switch-on: vendor_id
          cases:
            'vendor::usr': vendor_bytes
            'vendor::lucent': vendor_bytes
            'vendor::wimax': vendor_bytes
            _: vendor_attributes
        size-eos: true
        -inline: true
        -label: content
        doc: The vendor's own attributes.
        doc-ref: RFC 2865 §5.26
  vendor_attributes:
    doc: The attributes of a vendor in the usual form.
    doc-ref: RFC 2865 §5.26
    seq:
      - id: vendor_attributes
        type: vendor_attribute
        repeat: eos
        -label: vendor attributes
        -default: [{}]
        doc: The attributes; most vendors put one into each.
        doc-ref: RFC 2865 §5.26
  vendor_attribute:
    -summary: "type {type}"
    doc: One attribute of a vendor.
    doc-ref: RFC 2865 §5.26
    seq:
      - id: type
        type: u1
        -label: type
        -default: 1
        -aka: {scapy: vendor_type, wireshark: radius.avp.vendor_type}
        doc: The vendor's number of the attribute.
        doc-ref: RFC 2865 §5.26
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {expr: 2 + sizeof(value)}
        -aka: {scapy: vendor_len, wireshark: radius.avp.vendor_len}
        -check:
          - {that: 'length >= 2', say: "an attribute has at least its own 2 bytes", ref: "RFC 2865 §5.26", level: error}
        doc: Type, this length and the value.
        doc-ref: RFC 2865 §5.26
      - id: value
        size: length - 2
        -label: value
        -default: "value"
        -aka: {scapy: value}
        doc: What only the vendor can explain.
        doc-ref: RFC 2865 §5.26
  vendor_bytes:
    doc: The content of a vendor that has another form.
    doc-ref: RFC 2865 §5.26
    seq:
      - id: data
        size-eos: true
        -label: data
        -default: 0x01
        doc: What only the vendor can explain.
        doc-ref: RFC 2865 §5.26
  extended:
    doc: An attribute whose number has two parts.
    doc-ref: RFC 6929 §2.1
    seq:
      - id: extended_type
        type: u1
        -label: extended type
        -default: 1
        -aka: {wireshark: radius.avp.extended_type}
        doc: The second part of the number.
        doc-ref: RFC 6929 §2.1
      - id: value
        size-eos: true
        -label: value
        -default: 0x01
        doc: What the attribute says.
        doc-ref: RFC 6929 §2.1
  long_extended:
    doc: An attribute whose number has two parts, and whose value may go on in the next one.
    doc-ref: RFC 6929 §2.2
    seq:
      - id: extended_type
        type: u1
        -label: extended type
        -default: 1
        -aka: {wireshark: radius.avp.extended_type}
        doc: The second part of the number.
        doc-ref: RFC 6929 §2.2
      - id: more
        type: b1
        -label: more
        -aka: {wireshark: radius.avp.extended_more}
        doc: The value goes on in the next attribute.
        doc-ref: RFC 6929 §2.2
      - id: reserved
        type: b7
        -label: reserved
        doc: Sent as 0.
        doc-ref: RFC 6929 §2.2
      - id: value
        size-eos: true
        -label: value
        -default: 0x01
        doc: What the attribute says, or a piece of it.
        doc-ref: RFC 6929 §2.2
  other:
    doc: An attribute that has no structure here.
    doc-ref: RFC 2865 §5
    seq:
      - id: value
        size-eos: true
        -label: value
        -default: 0x01
        -aka: {scapy: value}
        doc: What the attribute says.
        doc-ref: RFC 2865 §5
enums:
  service_type_value:
    1: {id: login, -label: "Login"}
    2: {id: framed, -label: "Framed"}
    3: {id: callback_login, -label: "Callback Login"}
    4: {id: callback_framed, -label: "Callback Framed"}
    5: {id: outbound, -label: "Outbound"}
    6: {id: administrative, -label: "Administrative"}
    7: {id: nas_prompt, -label: "NAS Prompt"}
    8: {id: authenticate_only, -label: "Authenticate Only"}
    9: {id: callback_nas_prompt, -label: "Callback NAS Prompt"}
    10: {id: call_check, -label: "Call Check"}
    11: {id: callback_administrative, -label: "Callback Administrative"}
    12: {id: voice, -label: "Voice"}
    13: {id: fax, -label: "Fax"}
    14: {id: modem_relay, -label: "Modem Relay"}
    15: {id: iapp_register, -label: "IAPP-Register"}
    16: {id: iapp_ap_check, -label: "IAPP-AP-Check"}
    17: {id: authorize_only, -label: "Authorize Only"}
    18: {id: framed_management, -label: "Framed-Management"}
    19: {id: additional_authorization, -label: "Additional-Authorization"}
  framed_protocol_value:
    1: {id: ppp, -label: "PPP"}
    2: {id: slip, -label: "SLIP"}
    3: {id: appletalk_remote_access_protocol_arap, -label: "AppleTalk Remote Access Protocol (ARAP)"}
    4: {id: gandalf_proprietary_singlelink_multilink_protocol, -label: "Gandalf proprietary SingleLink/MultiLink protocol"}
    5: {id: xylogics_proprietary_ipx_slip, -label: "Xylogics proprietary IPX/SLIP"}
    6: {id: x_75_synchronous, -label: "X.75 Synchronous"}
    7: {id: gprs_pdp_context, -label: "GPRS PDP Context"}
  framed_routing_value:
    0: {id: none, -label: "None"}
    1: {id: send_routing_packets, -label: "Send routing packets"}
    2: {id: listen_for_routing_packets, -label: "Listen for routing packets"}
    3: {id: send_and_listen, -label: "Send and Listen"}
  framed_compression_value:
    0: {id: none, -label: "None"}
    1: {id: vj_tcp_ip_header_compression, -label: "VJ TCP/IP header compression"}
    2: {id: ipx_header_compression, -label: "IPX header compression"}
    3: {id: stac_lzs_compression, -label: "Stac-LZS compression"}
  login_service_value:
    0: {id: telnet, -label: "Telnet"}
    1: {id: rlogin, -label: "Rlogin"}
    2: {id: tcp_clear, -label: "TCP Clear"}
    3: {id: portmaster_proprietary, -label: "PortMaster (proprietary)"}
    4: {id: lat, -label: "LAT"}
    5: {id: x25_pad, -label: "X25-PAD"}
    6: {id: x25_t3pos, -label: "X25-T3POS"}
    7: {id: unassigned, -label: "Unassigned"}
    8: {id: tcp_clear_quiet_suppresses_any_nas_generated_connect_string, -label: "TCP Clear Quiet (suppresses any NAS-generated connect string)"}
  termination_action_value:
    0: {id: default, -label: "Default"}
    1: {id: radius_request, -label: "RADIUS-Request"}
  acct_status_type_value:
    1: {id: start, -label: "Start"}
    2: {id: stop, -label: "Stop"}
    3: {id: interim_update, -label: "Interim-Update"}
    4: {id: unassigned, -label: "Unassigned"}
    5: {id: unassigned_5, -label: "Unassigned"}
    6: {id: unassigned_6, -label: "Unassigned"}
    7: {id: accounting_on, -label: "Accounting-On"}
    8: {id: accounting_off, -label: "Accounting-Off"}
    9: {id: tunnel_start, -label: "Tunnel-Start"}
    10: {id: tunnel_stop, -label: "Tunnel-Stop"}
    11: {id: tunnel_reject, -label: "Tunnel-Reject"}
    12: {id: tunnel_link_start, -label: "Tunnel-Link-Start"}
    13: {id: tunnel_link_stop, -label: "Tunnel-Link-Stop"}
    14: {id: tunnel_link_reject, -label: "Tunnel-Link-Reject"}
    15: {id: failed, -label: "Failed"}
  acct_authentic_value:
    1: {id: radius, -label: "RADIUS"}
    2: {id: local, -label: "Local"}
    3: {id: remote, -label: "Remote"}
    4: {id: diameter, -label: "Diameter"}
  acct_terminate_cause_value:
    1: {id: user_request, -label: "User Request"}
    2: {id: lost_carrier, -label: "Lost Carrier"}
    3: {id: lost_service, -label: "Lost Service"}
    4: {id: idle_timeout, -label: "Idle Timeout"}
    5: {id: session_timeout, -label: "Session Timeout"}
    6: {id: admin_reset, -label: "Admin Reset"}
    7: {id: admin_reboot, -label: "Admin Reboot"}
    8: {id: port_error, -label: "Port Error"}
    9: {id: nas_error, -label: "NAS Error"}
    10: {id: nas_request, -label: "NAS Request"}
    11: {id: nas_reboot, -label: "NAS Reboot"}
    12: {id: port_unneeded, -label: "Port Unneeded"}
    13: {id: port_preempted, -label: "Port Preempted"}
    14: {id: port_suspended, -label: "Port Suspended"}
    15: {id: service_unavailable, -label: "Service Unavailable"}
    16: {id: callback, -label: "Callback"}
    17: {id: user_error, -label: "User Error"}
    18: {id: host_request, -label: "Host Request"}
    19: {id: supplicant_restart, -label: "Supplicant Restart"}
    20: {id: reauthentication_failure, -label: "Reauthentication Failure"}
    21: {id: port_reinitialized, -label: "Port Reinitialized"}
    22: {id: port_administratively_disabled, -label: "Port Administratively Disabled"}
    23: {id: lost_power, -label: "Lost Power"}
  nas_port_type_value:
    0: {id: async, -label: "Async"}
    1: {id: sync, -label: "Sync"}
    2: {id: isdn_sync, -label: "ISDN Sync"}
    3: {id: isdn_async_v_120, -label: "ISDN Async V.120"}
    4: {id: isdn_async_v_110, -label: "ISDN Async V.110"}
    5: {id: virtual, -label: "Virtual"}
    6: {id: piafs, -label: "PIAFS"}
    7: {id: hdlc_clear_channel, -label: "HDLC Clear Channel"}
    8: {id: x_25, -label: "X.25"}
    9: {id: x_75, -label: "X.75"}
    10: {id: g_3_fax, -label: "G.3 Fax"}
    11: {id: sdsl_symmetric_dsl, -label: "SDSL - Symmetric DSL"}
    12: {id: adsl_cap_asymmetric_dsl_carrierless_amplitude_phase_modulation, -label: "ADSL-CAP - Asymmetric DSL, Carrierless Amplitude Phase Modulation"}
    13: {id: adsl_dmt_asymmetric_dsl_discrete_multi_tone, -label: "ADSL-DMT - Asymmetric DSL, Discrete Multi-Tone"}
    14: {id: idsl_isdn_digital_subscriber_line, -label: "IDSL - ISDN Digital Subscriber Line"}
    15: {id: ethernet, -label: "Ethernet"}
    16: {id: xdsl_digital_subscriber_line_of_unknown_type, -label: "xDSL - Digital Subscriber Line of unknown type"}
    17: {id: cable, -label: "Cable"}
    18: {id: wireles_other, -label: "Wireles - Other"}
    19: {id: wireless_ieee_802_11, -label: "Wireless - IEEE 802.11"}
    20: {id: token_ring, -label: "Token-Ring"}
    21: {id: fddi, -label: "FDDI"}
    22: {id: wireless_cdma2000, -label: "Wireless - CDMA2000"}
    23: {id: wireless_umts, -label: "Wireless - UMTS"}
    24: {id: wireless_1x_ev, -label: "Wireless - 1X-EV"}
    25: {id: iapp, -label: "IAPP"}
    26: {id: fttp_fiber_to_the_premises, -label: "FTTP - Fiber to the Premises"}
    27: {id: wireless_ieee_802_16, -label: "Wireless - IEEE 802.16"}
    28: {id: wireless_ieee_802_20, -label: "Wireless - IEEE 802.20"}
    29: {id: wireless_ieee_802_22, -label: "Wireless - IEEE 802.22"}
    30: {id: pppoa_ppp_over_atm, -label: "PPPoA - PPP over ATM"}
    31: {id: pppoeoa_ppp_over_ethernet_over_atm, -label: "PPPoEoA - PPP over Ethernet over ATM"}
    32: {id: pppoeoe_ppp_over_ethernet_over_ethernet, -label: "PPPoEoE - PPP over Ethernet over Ethernet"}
    33: {id: pppoeovlan_ppp_over_ethernet_over_vlan, -label: "PPPoEoVLAN - PPP over Ethernet over VLAN"}
    34: {id: pppoeoqinq_ppp_over_ethernet_over_ieee_802_1qinq, -label: "PPPoEoQinQ - PPP over Ethernet over IEEE 802.1QinQ"}
    35: {id: xpon_passive_optical_network, -label: "xPON - Passive Optical Network"}
    36: {id: wireless_xgp, -label: "Wireless - XGP"}
    37: {id: wimax_pre_release_8_iwk_function, -label: "WiMAX Pre-Release 8 IWK Function"}
    38: {id: wimax_wifi_iwk_wimax_wifi_interworking, -label: "WIMAX-WIFI-IWK: WiMAX WIFI Interworking"}
    39: {id: wimax_sff_signaling_forwarding_function_for_lte_3gpp2, -label: "WIMAX-SFF: Signaling Forwarding Function for LTE/3GPP2"}
    40: {id: wimax_ha_lma_wimax_ha_and_or_lma_function, -label: "WIMAX-HA-LMA: WiMAX HA and or LMA function"}
    41: {id: wimax_dhcp_wimax_dhcp_service, -label: "WIMAX-DHCP: WIMAX DHCP service"}
    42: {id: wimax_lbs_wimax_location_based_service, -label: "WIMAX-LBS: WiMAX location based service"}
    43: {id: wimax_wvs_wimax_voice_service, -label: "WIMAX-WVS: WiMAX voice service"}
  tunnel_type_value:
    1: {id: point_to_point_tunneling_protocol_pptp, -label: "Point-to-Point Tunneling Protocol (PPTP)"}
    2: {id: layer_two_forwarding_l2f, -label: "Layer Two Forwarding (L2F)"}
    3: {id: layer_two_tunneling_protocol_l2tp, -label: "Layer Two Tunneling Protocol (L2TP)"}
    4: {id: ascend_tunnel_management_protocol_atmp, -label: "Ascend Tunnel Management Protocol (ATMP)"}
    5: {id: virtual_tunneling_protocol_vtp, -label: "Virtual Tunneling Protocol (VTP)"}
    6: {id: ip_authentication_header_in_the_tunnel_mode_ah, -label: "IP Authentication Header in the Tunnel-mode (AH)"}
    7: {id: ip_in_ip_encapsulation_ip_ip, -label: "IP-in-IP Encapsulation (IP-IP)"}
    8: {id: minimal_ip_in_ip_encapsulation_min_ip_ip, -label: "Minimal IP-in-IP Encapsulation (MIN-IP-IP)"}
    9: {id: ip_encapsulating_security_payload_in_the_tunnel_mode_esp, -label: "IP Encapsulating Security Payload in the Tunnel-mode (ESP)"}
    10: {id: generic_route_encapsulation_gre, -label: "Generic Route Encapsulation (GRE)"}
    11: {id: bay_dial_virtual_services_dvs, -label: "Bay Dial Virtual Services (DVS)"}
    12: {id: ip_in_ip_tunneling, -label: "IP-in-IP Tunneling"}
    13: {id: virtual_lans_vlan, -label: "Virtual LANs (VLAN)"}
  tunnel_medium_type_value:
    1: {id: ipv4_ip_version_4, -label: "IPv4 (IP version 4)"}
    2: {id: ipv6_ip_version_6, -label: "IPv6 (IP version 6)"}
    3: {id: nsap, -label: "NSAP"}
    4: {id: hdlc_8_bit_multidrop, -label: "HDLC (8-bit multidrop)"}
    5: {id: bbn_1822, -label: "BBN 1822"}
    6: {id: n_802, -label: "802"}
    7: {id: e_163_pots, -label: "E.163 (POTS)"}
    8: {id: e_164_smds_frame_relay_atm, -label: "E.164 (SMDS, Frame Relay, ATM)"}
    9: {id: f_69_telex, -label: "F.69 (Telex)"}
    10: {id: x_121_x_25_frame_relay, -label: "X.121 (X.25, Frame Relay)"}
    11: {id: ipx, -label: "IPX"}
    12: {id: appletalk, -label: "Appletalk"}
    13: {id: decnet_iv, -label: "Decnet IV"}
    14: {id: banyan_vine, -label: "Banyan Vine"}
    15: {id: e_164_with_nsap_format_subaddress, -label: "E.164 with NSAP format subaddress"}
  arap_zone_access_value:
    1: {id: only_allow_access_to_default_zone, -label: "Only allow access to default zone"}
    2: {id: use_zone_filter_inclusively, -label: "Use zone filter inclusively"}
    3: {id: not_used, -label: "Not used"}
    4: {id: use_zone_filter_exclusively, -label: "Use zone filter exclusively"}
  prompt_value:
    0: {id: no_echo, -label: "No Echo"}
    1: {id: echo, -label: "Echo"}
  error_cause_value:
    201: {id: residual_session_context_removed, -label: "Residual Session Context Removed"}
    202: {id: invalid_eap_packet_ignored, -label: "Invalid EAP Packet (Ignored)"}
    401: {id: unsupported_attribute, -label: "Unsupported Attribute"}
    402: {id: missing_attribute, -label: "Missing Attribute"}
    403: {id: nas_identification_mismatch, -label: "NAS Identification Mismatch"}
    404: {id: invalid_request, -label: "Invalid Request"}
    405: {id: unsupported_service, -label: "Unsupported Service"}
    406: {id: unsupported_extension, -label: "Unsupported Extension"}
    407: {id: invalid_attribute_value, -label: "Invalid Attribute Value"}
    501: {id: administratively_prohibited, -label: "Administratively Prohibited"}
    502: {id: request_not_routable_proxy, -label: "Request Not Routable (Proxy)"}
    503: {id: session_context_not_found, -label: "Session Context Not Found"}
    504: {id: session_context_not_removable, -label: "Session Context Not Removable"}
    505: {id: other_proxy_processing_error, -label: "Other Proxy Processing Error"}
    506: {id: resources_unavailable, -label: "Resources Unavailable"}
    507: {id: request_initiated, -label: "Request Initiated"}
    508: {id: multiple_session_selection_unsupported, -label: "Multiple Session Selection Unsupported"}
    509: {id: location_info_required, -label: "Location-Info-Required"}
    601: {id: response_too_big, -label: "Response Too Big"}
  framed_management_protocol_value:
    1: {id: snmp, -label: "SNMP"}
    2: {id: web_based, -label: "Web-based"}
    3: {id: netconf, -label: "NETCONF"}
    4: {id: ftp, -label: "FTP"}
    5: {id: tftp, -label: "TFTP"}
    6: {id: sftp, -label: "SFTP"}
    7: {id: rcp, -label: "RCP"}
    8: {id: scp, -label: "SCP"}
  management_transport_protection_value:
    1: {id: no_protection, -label: "No-Protection"}
    2: {id: integrity_protection, -label: "Integrity-Protection"}
    3: {id: integrity_confidentiality_protection, -label: "Integrity-Confidentiality-Protection"}
  attribute_type:
    1: {id: user_name, -label: "User-Name"}
    2: {id: user_password, -label: "User-Password"}
    3: {id: chap_password, -label: "CHAP-Password"}
    4: {id: nas_ip_address, -label: "NAS-IP-Address"}
    5: {id: nas_port, -label: "NAS-Port"}
    6: {id: service_type, -label: "Service-Type"}
    7: {id: framed_protocol, -label: "Framed-Protocol"}
    8: {id: framed_ip_address, -label: "Framed-IP-Address"}
    9: {id: framed_ip_netmask, -label: "Framed-IP-Netmask"}
    10: {id: framed_routing, -label: "Framed-Routing"}
    11: {id: filter_id, -label: "Filter-Id"}
    12: {id: framed_mtu, -label: "Framed-MTU"}
    13: {id: framed_compression, -label: "Framed-Compression"}
    14: {id: login_ip_host, -label: "Login-IP-Host"}
    15: {id: login_service, -label: "Login-Service"}
    16: {id: login_tcp_port, -label: "Login-TCP-Port"}
    18: {id: reply_message, -label: "Reply-Message"}
    19: {id: callback_number, -label: "Callback-Number"}
    20: {id: callback_id, -label: "Callback-Id"}
    22: {id: framed_route, -label: "Framed-Route"}
    23: {id: framed_ipx_network, -label: "Framed-IPX-Network"}
    24: {id: state, -label: "State"}
    25: {id: class, -label: "Class"}
    26: {id: vendor_specific, -label: "Vendor-Specific"}
    27: {id: session_timeout, -label: "Session-Timeout"}
    28: {id: idle_timeout, -label: "Idle-Timeout"}
    29: {id: termination_action, -label: "Termination-Action"}
    30: {id: called_station_id, -label: "Called-Station-Id"}
    31: {id: calling_station_id, -label: "Calling-Station-Id"}
    32: {id: nas_identifier, -label: "NAS-Identifier"}
    33: {id: proxy_state, -label: "Proxy-State"}
    34: {id: login_lat_service, -label: "Login-LAT-Service"}
    35: {id: login_lat_node, -label: "Login-LAT-Node"}
    36: {id: login_lat_group, -label: "Login-LAT-Group"}
    37: {id: framed_appletalk_link, -label: "Framed-AppleTalk-Link"}
    38: {id: framed_appletalk_network, -label: "Framed-AppleTalk-Network"}
    39: {id: framed_appletalk_zone, -label: "Framed-AppleTalk-Zone"}
    40: {id: acct_status_type, -label: "Acct-Status-Type"}
    41: {id: acct_delay_time, -label: "Acct-Delay-Time"}
    42: {id: acct_input_octets, -label: "Acct-Input-Octets"}
    43: {id: acct_output_octets, -label: "Acct-Output-Octets"}
    44: {id: acct_session_id, -label: "Acct-Session-Id"}
    45: {id: acct_authentic, -label: "Acct-Authentic"}
    46: {id: acct_session_time, -label: "Acct-Session-Time"}
    47: {id: acct_input_packets, -label: "Acct-Input-Packets"}
    48: {id: acct_output_packets, -label: "Acct-Output-Packets"}
    49: {id: acct_terminate_cause, -label: "Acct-Terminate-Cause"}
    50: {id: acct_multi_session_id, -label: "Acct-Multi-Session-Id"}
    51: {id: acct_link_count, -label: "Acct-Link-Count"}
    52: {id: acct_input_gigawords, -label: "Acct-Input-Gigawords"}
    53: {id: acct_output_gigawords, -label: "Acct-Output-Gigawords"}
    55: {id: event_timestamp, -label: "Event-Timestamp"}
    56: {id: egress_vlanid, -label: "Egress-VLANID"}
    57: {id: ingress_filters, -label: "Ingress-Filters"}
    58: {id: egress_vlan_name, -label: "Egress-VLAN-Name"}
    59: {id: user_priority_table, -label: "User-Priority-Table"}
    60: {id: chap_challenge, -label: "CHAP-Challenge"}
    61: {id: nas_port_type, -label: "NAS-Port-Type"}
    62: {id: port_limit, -label: "Port-Limit"}
    63: {id: login_lat_port, -label: "Login-LAT-Port"}
    64: {id: tunnel_type, -label: "Tunnel-Type"}
    65: {id: tunnel_medium_type, -label: "Tunnel-Medium-Type"}
    66: {id: tunnel_client_endpoint, -label: "Tunnel-Client-Endpoint"}
    67: {id: tunnel_server_endpoint, -label: "Tunnel-Server-Endpoint"}
    68: {id: acct_tunnel_connection, -label: "Acct-Tunnel-Connection"}
    69: {id: tunnel_password, -label: "Tunnel-Password"}
    70: {id: arap_password, -label: "ARAP-Password"}
    71: {id: arap_features, -label: "ARAP-Features"}
    72: {id: arap_zone_access, -label: "ARAP-Zone-Access"}
    73: {id: arap_security, -label: "ARAP-Security"}
    74: {id: arap_security_data, -label: "ARAP-Security-Data"}
    75: {id: password_retry, -label: "Password-Retry"}
    76: {id: prompt, -label: "Prompt"}
    77: {id: connect_info, -label: "Connect-Info"}
    78: {id: configuration_token, -label: "Configuration-Token"}
    79: {id: eap_message, -label: "EAP-Message"}
    80: {id: message_authenticator, -label: "Message-Authenticator"}
    81: {id: tunnel_private_group_id, -label: "Tunnel-Private-Group-ID"}
    82: {id: tunnel_assignment_id, -label: "Tunnel-Assignment-ID"}
    83: {id: tunnel_preference, -label: "Tunnel-Preference"}
    84: {id: arap_challenge_response, -label: "ARAP-Challenge-Response"}
    85: {id: acct_interim_interval, -label: "Acct-Interim-Interval"}
    86: {id: acct_tunnel_packets_lost, -label: "Acct-Tunnel-Packets-Lost"}
    87: {id: nas_port_id, -label: "NAS-Port-Id"}
    88: {id: framed_pool, -label: "Framed-Pool"}
    89: {id: chargeable_user_identity, -label: "Chargeable-User-Identity"}
    90: {id: tunnel_client_auth_id, -label: "Tunnel-Client-Auth-ID"}
    91: {id: tunnel_server_auth_id, -label: "Tunnel-Server-Auth-ID"}
    92: {id: nas_filter_rule, -label: "NAS-Filter-Rule"}
    94: {id: originating_line_info, -label: "Originating-Line-Info"}
    95: {id: nas_ipv6_address, -label: "NAS-IPv6-Address"}
    96: {id: framed_interface_id, -label: "Framed-Interface-Id"}
    97: {id: framed_ipv6_prefix, -label: "Framed-IPv6-Prefix"}
    98: {id: login_ipv6_host, -label: "Login-IPv6-Host"}
    99: {id: framed_ipv6_route, -label: "Framed-IPv6-Route"}
    100: {id: framed_ipv6_pool, -label: "Framed-IPv6-Pool"}
    101: {id: error_cause, -label: "Error-Cause"}
    102: {id: eap_key_name, -label: "EAP-Key-Name"}
    103: {id: digest_response, -label: "Digest-Response"}
    104: {id: digest_realm, -label: "Digest-Realm"}
    105: {id: digest_nonce, -label: "Digest-Nonce"}
    106: {id: digest_response_auth, -label: "Digest-Response-Auth"}
    107: {id: digest_nextnonce, -label: "Digest-Nextnonce"}
    108: {id: digest_method, -label: "Digest-Method"}
    109: {id: digest_uri, -label: "Digest-URI"}
    110: {id: digest_qop, -label: "Digest-Qop"}
    111: {id: digest_algorithm, -label: "Digest-Algorithm"}
    112: {id: digest_entity_body_hash, -label: "Digest-Entity-Body-Hash"}
    113: {id: digest_cnonce, -label: "Digest-CNonce"}
    114: {id: digest_nonce_count, -label: "Digest-Nonce-Count"}
    115: {id: digest_username, -label: "Digest-Username"}
    116: {id: digest_opaque, -label: "Digest-Opaque"}
    117: {id: digest_auth_param, -label: "Digest-Auth-Param"}
    118: {id: digest_aka_auts, -label: "Digest-AKA-Auts"}
    119: {id: digest_domain, -label: "Digest-Domain"}
    120: {id: digest_stale, -label: "Digest-Stale"}
    121: {id: digest_ha1, -label: "Digest-HA1"}
    122: {id: sip_aor, -label: "SIP-AOR"}
    123: {id: delegated_ipv6_prefix, -label: "Delegated-IPv6-Prefix"}
    124: {id: mip6_feature_vector, -label: "MIP6-Feature-Vector"}
    125: {id: mip6_home_link_prefix, -label: "MIP6-Home-Link-Prefix"}
    126: {id: operator_name, -label: "Operator-Name"}
    127: {id: location_information, -label: "Location-Information"}
    128: {id: location_data, -label: "Location-Data"}
    129: {id: basic_location_policy_rules, -label: "Basic-Location-Policy-Rules"}
    130: {id: extended_location_policy_rules, -label: "Extended-Location-Policy-Rules"}
    131: {id: location_capable, -label: "Location-Capable"}
    132: {id: requested_location_info, -label: "Requested-Location-Info"}
    133: {id: framed_management_protocol, -label: "Framed-Management-Protocol"}
    134: {id: management_transport_protection, -label: "Management-Transport-Protection"}
    135: {id: management_policy_id, -label: "Management-Policy-Id"}
    136: {id: management_privilege_level, -label: "Management-Privilege-Level"}
    137: {id: pkm_ss_cert, -label: "PKM-SS-Cert"}
    138: {id: pkm_ca_cert, -label: "PKM-CA-Cert"}
    139: {id: pkm_config_settings, -label: "PKM-Config-Settings"}
    140: {id: pkm_cryptosuite_list, -label: "PKM-Cryptosuite-List"}
    141: {id: pkm_said, -label: "PKM-SAID"}
    142: {id: pkm_sa_descriptor, -label: "PKM-SA-Descriptor"}
    143: {id: pkm_auth_key, -label: "PKM-Auth-Key"}
    144: {id: ds_lite_tunnel_name, -label: "DS-Lite-Tunnel-Name"}
    145: {id: mobile_node_identifier, -label: "Mobile-Node-Identifier"}
    146: {id: service_selection, -label: "Service-Selection"}
    147: {id: pmip6_home_lma_ipv6_address, -label: "PMIP6-Home-LMA-IPv6-Address"}
    148: {id: pmip6_visited_lma_ipv6_address, -label: "PMIP6-Visited-LMA-IPv6-Address"}
    149: {id: pmip6_home_lma_ipv4_address, -label: "PMIP6-Home-LMA-IPv4-Address"}
    150: {id: pmip6_visited_lma_ipv4_address, -label: "PMIP6-Visited-LMA-IPv4-Address"}
    151: {id: pmip6_home_hn_prefix, -label: "PMIP6-Home-HN-Prefix"}
    152: {id: pmip6_visited_hn_prefix, -label: "PMIP6-Visited-HN-Prefix"}
    153: {id: pmip6_home_interface_id, -label: "PMIP6-Home-Interface-ID"}
    154: {id: pmip6_visited_interface_id, -label: "PMIP6-Visited-Interface-ID"}
    155: {id: pmip6_home_ipv4_hoa, -label: "PMIP6-Home-IPv4-HoA"}
    156: {id: pmip6_visited_ipv4_hoa, -label: "PMIP6-Visited-IPv4-HoA"}
    157: {id: pmip6_home_dhcp4_server_address, -label: "PMIP6-Home-DHCP4-Server-Address"}
    158: {id: pmip6_visited_dhcp4_server_address, -label: "PMIP6-Visited-DHCP4-Server-Address"}
    159: {id: pmip6_home_dhcp6_server_address, -label: "PMIP6-Home-DHCP6-Server-Address"}
    160: {id: pmip6_visited_dhcp6_server_address, -label: "PMIP6-Visited-DHCP6-Server-Address"}
    161: {id: pmip6_home_ipv4_gateway, -label: "PMIP6-Home-IPv4-Gateway"}
    162: {id: pmip6_visited_ipv4_gateway, -label: "PMIP6-Visited-IPv4-Gateway"}
    163: {id: eap_lower_layer, -label: "EAP-Lower-Layer"}
    164: {id: gss_acceptor_service_name, -label: "GSS-Acceptor-Service-Name"}
    165: {id: gss_acceptor_host_name, -label: "GSS-Acceptor-Host-Name"}
    166: {id: gss_acceptor_service_specifics, -label: "GSS-Acceptor-Service-Specifics"}
    167: {id: gss_acceptor_realm_name, -label: "GSS-Acceptor-Realm-Name"}
    168: {id: framed_ipv6_address, -label: "Framed-IPv6-Address"}
    169: {id: dns_server_ipv6_address, -label: "DNS-Server-IPv6-Address"}
    170: {id: route_ipv6_information, -label: "Route-IPv6-Information"}
    171: {id: delegated_ipv6_prefix_pool, -label: "Delegated-IPv6-Prefix-Pool"}
    172: {id: stateful_ipv6_address_pool, -label: "Stateful-IPv6-Address-Pool"}
    173: {id: ipv6_6rd_configuration, -label: "IPv6-6rd-Configuration"}
    174: {id: allowed_called_station_id, -label: "Allowed-Called-Station-Id"}
    175: {id: eap_peer_id, -label: "EAP-Peer-Id"}
    176: {id: eap_server_id, -label: "EAP-Server-Id"}
    177: {id: mobility_domain_id, -label: "Mobility-Domain-Id"}
    178: {id: preauth_timeout, -label: "Preauth-Timeout"}
    179: {id: network_id_name, -label: "Network-Id-Name"}
    180: {id: eapol_announcement, -label: "EAPoL-Announcement"}
    181: {id: wlan_hessid, -label: "WLAN-HESSID"}
    182: {id: wlan_venue_info, -label: "WLAN-Venue-Info"}
    183: {id: wlan_venue_language, -label: "WLAN-Venue-Language"}
    184: {id: wlan_venue_name, -label: "WLAN-Venue-Name"}
    185: {id: wlan_reason_code, -label: "WLAN-Reason-Code"}
    186: {id: wlan_pairwise_cipher, -label: "WLAN-Pairwise-Cipher"}
    187: {id: wlan_group_cipher, -label: "WLAN-Group-Cipher"}
    188: {id: wlan_akm_suite, -label: "WLAN-AKM-Suite"}
    189: {id: wlan_group_mgmt_cipher, -label: "WLAN-Group-Mgmt-Cipher"}
    190: {id: wlan_rf_band, -label: "WLAN-RF-Band"}
    241: {id: extended_type_1, -label: "Extended-Type-1"}
    242: {id: extended_type_2, -label: "Extended-Type-2"}
    243: {id: extended_type_3, -label: "Extended-Type-3"}
    244: {id: extended_type_4, -label: "Extended-Type-4"}
    245: {id: extended_type_5, -label: "Extended-Type-5"}
    246: {id: extended_type_6, -label: "Extended-Type-6"}
  code:
    1: {id: access_request, -label: "Access-Request"}
    2: {id: access_accept, -label: "Access-Accept"}
    3: {id: access_reject, -label: "Access-Reject"}
    4: {id: accounting_request, -label: "Accounting-Request"}
    5: {id: accounting_response, -label: "Accounting-Response"}
    6: {id: accounting_status_now_interim_accounting, -label: "Accounting-Status (now Interim Accounting)"}
    7: {id: password_request, -label: "Password-Request"}
    8: {id: password_ack, -label: "Password-Ack"}
    9: {id: password_reject, -label: "Password-Reject"}
    10: {id: accounting_message, -label: "Accounting-Message"}
    11: {id: access_challenge, -label: "Access-Challenge"}
    12: {id: status_server_experimental, -label: "Status-Server (experimental)"}
    13: {id: status_client_experimental, -label: "Status-Client (experimental)"}
    21: {id: resource_free_request, -label: "Resource-Free-Request"}
    22: {id: resource_free_response, -label: "Resource-Free-Response"}
    23: {id: resource_query_request, -label: "Resource-Query-Request"}
    24: {id: resource_query_response, -label: "Resource-Query-Response"}
    25: {id: alternate_resource_reclaim_request, -label: "Alternate-Resource-Reclaim-Request"}
    26: {id: nas_reboot_request, -label: "NAS-Reboot-Request"}
    27: {id: nas_reboot_response, -label: "NAS-Reboot-Response"}
    28: {id: reserved, -label: "Reserved"}
    29: {id: next_passcode, -label: "Next-Passcode"}
    30: {id: new_pin, -label: "New-Pin"}
    31: {id: terminate_session, -label: "Terminate-Session"}
    32: {id: password_expired, -label: "Password-Expired"}
    33: {id: event_request, -label: "Event-Request"}
    34: {id: event_response, -label: "Event-Response"}
    40: {id: disconnect_request, -label: "Disconnect-Request"}
    41: {id: disconnect_ack, -label: "Disconnect-ACK"}
    42: {id: disconnect_nak, -label: "Disconnect-NAK"}
    43: {id: coa_request, -label: "CoA-Request"}
    44: {id: coa_ack, -label: "CoA-ACK"}
    45: {id: coa_nak, -label: "CoA-NAK"}
    50: {id: ip_address_allocate, -label: "IP-Address-Allocate"}
    51: {id: ip_address_release, -label: "IP-Address-Release"}
    52: {id: protocol_error, -label: "Protocol-Error"}
    250: {id: experimental_1, -label: "Experimental-1"}
    251: {id: experimental_2, -label: "Experimental-2"}
    252: {id: experimental_3, -label: "Experimental-3"}
    253: {id: experimental_4, -label: "Experimental-4"}
    254: {id: reserved_1, -label: "Reserved-1"}
    255: {id: reserved_2, -label: "Reserved-2"}
  vendor:
    9: {id: cisco, -label: "Cisco"}
    43: {id: threecom, -label: "3Com"}
    311: {id: microsoft, -label: "Microsoft"}
    429: {id: usr, -label: "US Robotics"}
    529: {id: ascend, -label: "Ascend"}
    2636: {id: juniper, -label: "Juniper"}
    3561: {id: adsl_forum, -label: "ADSL Forum"}
    4846: {id: lucent, -label: "Lucent"}
    4874: {id: erx, -label: "Juniper ERX"}
    8744: {id: colubris, -label: "Colubris"}
    10415: {id: tgpp, -label: "3GPP"}
    14122: {id: wispr, -label: "WISPr"}
    14823: {id: aruba, -label: "Aruba"}
    14988: {id: mikrotik, -label: "MikroTik"}
    24757: {id: wimax, -label: "WiMAX"}
    25053: {id: ruckus, -label: "Ruckus"}
