# SPDX-License-Identifier: MIT
meta:
  id: dhcpv6
  title: Dynamic Host Configuration Protocol for IPv6
  endian: be
  bit-endian: be
  -binds: {udp.port: [547, 546]}
  -aka: {scapy: DHCP6, wireshark: dhcpv6}
  -group: Application
  -summary: "{msg_type}"
  -answers: >-
    (msg_type == 2 and request.msg_type == 1
    or msg_type == 7 and (request.msg_type == 1 or request.msg_type >= 3 and request.msg_type <= 6
    or request.msg_type == 8 or request.msg_type == 9 or request.msg_type == 11)
    or msg_type == 15 and request.msg_type == 14 or msg_type == 21 and request.msg_type == 20)
    and body.transaction_id == request.body.transaction_id
    or msg_type == 13 and request.msg_type == 12 and body.peer_address == request.body.peer_address
doc: >-
  Gives hosts IPv6 addresses, prefixes to hand on, and all that router
  advertisements do not tell. Relay agents carry it between links.
doc-ref: RFC 8415
seq:
  - id: msg_type
    type: u1
    enum: message_type
    -label: message type
    -default: 1
    -aka: {scapy: msgtype, wireshark: dhcpv6.msgtype}
    doc: Which step of the conversation this is.
    doc-ref: RFC 8415 §7.3; IANA dhcpv6-parameters
  - id: body
    type:
      switch-on: msg_type
      cases:
        'message_type::relay_forward': relay_message
        'message_type::relay_reply': relay_message
        _: client_message
    -label: message
    -inline: true
    doc: "What stands behind the type: the frame of clients and servers, or that of relay agents."
    doc-ref: RFC 8415 §8 and §9
types:
  client_message:
    -summary: "{_parent.msg_type}, transaction {transaction_id}: {options}"
    doc: A message between a client and a server.
    doc-ref: RFC 8415 §8
    seq:
      - id: transaction_id
        type: b24
        -label: transaction
        -format: hex
        -default: 0x123456
        -aka: {scapy: trid, wireshark: dhcpv6.xid}
        doc: Chosen by the client so that it knows the answers to its questions. 0 in a reconfiguration; flags around DHCPv4.
        doc-ref: RFC 8415 §8; RFC 7341 §6.2
      - id: options
        type: option
        repeat: eos
        -label: options
        -default: [{code: 1}, {code: 8}, {code: 3}, {code: 6}]
        doc: What is asked and told.
        doc-ref: RFC 8415 §21
  relay_message:
    -aka: {scapy: [DHCP6_RelayForward, DHCP6_RelayReply]}
    -summary: "{_parent.msg_type} for {peer_address}: {options}"
    doc: A message that a relay agent passes on, wrapped once for each agent.
    doc-ref: RFC 8415 §9
    seq:
      - id: hop_count
        type: u1
        -label: hop count
        -aka: {scapy: hopcount, wireshark: dhcpv6.hopcount}
        -check:
          - {that: 'hop_count < 8', say: "a relay agent drops it", ref: "RFC 8415 §19.1.2 and §7.6", level: warning}
        doc: How many relay agents came before this one.
        doc-ref: RFC 8415 §9.1
      - id: link_address
        size: 16
        -label: link address
        -format: ipv6
        -default: "2001:db8::1"
        -aka: {scapy: linkaddr, wireshark: dhcpv6.linkaddr}
        doc: An address of the client's link, which tells the server where the client is.
        doc-ref: RFC 8415 §9.1
      - id: peer_address
        size: 16
        -label: peer address
        -format: ipv6
        -default: "fe80::1"
        -aka: {scapy: peeraddr, wireshark: dhcpv6.peeraddr}
        doc: "From where the agent had the message: the client, or the agent before."
        doc-ref: RFC 8415 §9.1
      - id: options
        type: option
        repeat: eos
        -label: options
        -default: [{code: 9}]
        doc: The message itself, and what the agent adds.
        doc-ref: RFC 8415 §9
  option:
    -summary: "{code}"
    doc: One thing that is asked or told. Some hold further options.
    doc-ref: RFC 8415 §21.1
    seq:
      - id: code
        type: u2
        enum: option_code
        -label: option
        -default: 8
        -aka: {scapy: optcode, wireshark: dhcpv6.option.type}
        doc: Which option this is.
        doc-ref: RFC 8415 §21.1; IANA dhcpv6-parameters
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {scapy: optlen, wireshark: dhcpv6.option.length}
        doc: The bytes behind this field.
        doc-ref: RFC 8415 §21.1
      - id: body
        type:
          switch-on: code
          cases:
            'option_code::client_identifier': duid
            'option_code::server_identifier': duid
            'option_code::ia_na': ia_na
            'option_code::ia_ta': ia_ta
            'option_code::ia_address': ia_address
            'option_code::option_request': option_request
            'option_code::preference': preference
            'option_code::elapsed_time': elapsed_time
            'option_code::relay_message': relayed
            'option_code::authentication': authentication
            'option_code::server_unicast': address
            'option_code::status_code': status
            'option_code::rapid_commit': nothing
            'option_code::user_class': user_class
            'option_code::vendor_class': vendor_class
            'option_code::vendor_options': vendor_options
            'option_code::interface_identifier': interface_id
            'option_code::reconfigure_message': reconfigure
            'option_code::reconfigure_accept': nothing
            'option_code::sip_server_domains': domains
            'option_code::sip_server_addresses': addresses
            'option_code::dns_servers': addresses
            'option_code::domain_list': domains
            'option_code::ia_pd': ia_na
            'option_code::ia_prefix': ia_prefix
            'option_code::nis_servers': addresses
            'option_code::nis_plus_servers': addresses
            'option_code::nis_domain': domains
            'option_code::nis_plus_domain': domains
            'option_code::sntp_servers': addresses
            'option_code::information_refresh_time': seconds
            'option_code::bcmcs_domains': domains
            'option_code::bcmcs_addresses': addresses
            'option_code::remote_identifier': remote_id
            'option_code::subscriber_identifier': text
            'option_code::client_fqdn': client_fqdn
            'option_code::pana_agents': addresses
            'option_code::posix_time_zone': text
            'option_code::time_zone_name': text
            'option_code::echo_request': option_request
            'option_code::last_transaction_time': seconds
            'option_code::client_links': addresses
            'option_code::capwap_access_controllers': addresses
            'option_code::relay_identifier': duid
            'option_code::ntp_server': ntp_server
            'option_code::boot_file_url': text
            'option_code::client_architecture': architectures
            'option_code::client_network_interface': network_interface
            'option_code::aftr_name': domains
            'option_code::client_link_layer_address': link_layer_address
            'option_code::link_address': address
            'option_code::sol_max_rt': seconds
            'option_code::inf_max_rt': seconds
            'option_code::dhcpv4_message': dhcpv4
            'option_code::captive_portal': text
            'option_code::manufacturer_usage_description': text
            _: other
        size: length
        -label: content
        -inline: true
        doc: What the option says.
        doc-ref: RFC 8415 §21.1
  duid:
    -summary: "{_parent.code}"
    doc: Who a client or server is, for ever and on all its interfaces.
    doc-ref: RFC 8415 §11; §21.2 and §21.3
    seq:
      - id: duid_type
        type: u2
        enum: duid_type
        -label: kind
        -default: 3
        -aka: {scapy: type, wireshark: dhcpv6.duid.type}
        doc: What the identifier was made from.
        doc-ref: RFC 8415 §11.1
      - id: duid
        type:
          switch-on: duid_type
          cases:
            'duid_type::link_layer_and_time': duid_llt
            'duid_type::enterprise': duid_en
            'duid_type::link_layer': duid_ll
            'duid_type::uuid': duid_uuid
            _: duid_other
        -label: identifier
        -inline: true
        doc: The identifier; nobody is to look into it.
        doc-ref: RFC 8415 §11
  duid_llt:
    -aka: {scapy: DUID_LLT}
    doc: A link-layer address and when the identifier was made.
    doc-ref: RFC 8415 §11.2
    seq:
      - id: hardware_type
        type: u2
        enum: hardware
        -label: hardware type
        -default: 1
        -aka: {scapy: hwtype, wireshark: dhcpv6.duidllt.hwtype}
        doc: The kind of link, numbered as in ARP.
        doc-ref: RFC 8415 §11.2; IANA arp-parameters
      - id: time
        type: u4
        -label: time
        -unit: s
        -aka: {scapy: timeval, wireshark: dhcpv6.duidllt.time}
        doc: When the identifier was made, counted from the year 2000 in UTC.
        doc-ref: RFC 8415 §11.2
      - id: lladdr
        size-eos: true
        -label: link-layer address
        -format: mac
        -default: "02:00:00:00:00:01"
        -aka: {scapy: lladdr}
        doc: The address of any interface that was there then.
        doc-ref: RFC 8415 §11.2
  duid_en:
    -aka: {scapy: DUID_EN}
    doc: What a maker gave its device.
    doc-ref: RFC 8415 §11.3
    seq:
      - id: enterprise
        type: u4
        -label: enterprise
        -default: 32473
        -aka: {scapy: enterprisenum, wireshark: dhcpv6.duiden.enterprise}
        doc: Whose information this is.
        doc-ref: RFC 8415 §11.3; IANA enterprise-numbers
      - id: identifier
        size-eos: true
        -label: identifier
        -format: hex
        -default: "0x0001"
        -aka: {scapy: id, wireshark: dhcpv6.duiden.identifier}
        doc: Whatever the maker chose.
        doc-ref: RFC 8415 §11.3
  duid_ll:
    -aka: {scapy: DUID_LL}
    doc: A link-layer address that stays with the device.
    doc-ref: RFC 8415 §11.4
    seq:
      - id: hardware_type
        type: u2
        enum: hardware
        -label: hardware type
        -default: 1
        -aka: {scapy: hwtype, wireshark: dhcpv6.duidll.hwtype}
        doc: The kind of link, numbered as in ARP.
        doc-ref: RFC 8415 §11.4; IANA arp-parameters
      - id: lladdr
        size-eos: true
        -label: link-layer address
        -format: mac
        -default: "02:00:00:00:00:01"
        -aka: {scapy: lladdr}
        doc: The address of an interface that cannot be taken out.
        doc-ref: RFC 8415 §11.4
  duid_uuid:
    -aka: {scapy: DUID_UUID}
    doc: A universally unique identifier from the firmware.
    doc-ref: RFC 8415 §11.5; RFC 6355
    seq:
      - id: uuid
        size: 16
        -label: UUID
        -format: hex
        -default: "0x00112233445566778899aabbccddeeff"
        -aka: {scapy: uuid, wireshark: dhcpv6.duiduuid.bytes}
        doc: Its 16 bytes.
        doc-ref: RFC 8415 §11.5; RFC 6355 §4
  duid_other:
    doc: An identifier of a kind without a description here.
    doc-ref: RFC 8415 §11
    seq:
      - id: identifier
        size-eos: true
        -label: identifier
        -format: hex
        doc: All that follows the kind.
        doc-ref: RFC 8415 §11
  ia_na:
    -aka: {scapy: [DHCP6OptIA_NA, DHCP6OptIA_PD]}
    -summary: "{_parent.code} {iaid}: {options}"
    doc: "What one interface gets: addresses, or prefixes to hand on."
    doc-ref: RFC 8415 §21.4 and §21.21
    seq:
      - id: iaid
        type: u4
        -label: IAID
        -format: hex
        -default: 1
        -aka: {scapy: iaid, wireshark: dhcpv6.iaid}
        doc: Which of its interfaces the client means.
        doc-ref: RFC 8415 §21.4
      - id: t1
        type: u4
        -label: T1
        -unit: s
        -aka: {scapy: T1, wireshark: dhcpv6.iaid.t1}
        -check:
          - {that: 't1 <= t2 or t2 == 0', say: "a client drops what would be renewed after it is rebound", ref: "RFC 8415 §21.4", level: error}
        doc: When to ask the same server to renew. 0 leaves it to the client, or to the server.
        doc-ref: RFC 8415 §21.4
      - id: t2
        type: u4
        -label: T2
        -unit: s
        -aka: {scapy: T2, wireshark: dhcpv6.iaid.t2}
        doc: When to ask any server.
        doc-ref: RFC 8415 §21.4
      - id: options
        type: option
        repeat: eos
        -label: options
        doc: The addresses or prefixes, and how it went.
        doc-ref: RFC 8415 §21.4 and §21.21
  ia_ta:
    -aka: {scapy: DHCP6OptIA_TA}
    -summary: "{_parent.code} {iaid}: {options}"
    doc: Addresses for a while, which are not renewed.
    doc-ref: RFC 8415 §21.5
    seq:
      - id: iaid
        type: u4
        -label: IAID
        -format: hex
        -default: 1
        -aka: {scapy: iaid, wireshark: dhcpv6.iata}
        doc: Which set of temporary addresses the client means.
        doc-ref: RFC 8415 §21.5
      - id: options
        type: option
        repeat: eos
        -label: options
        doc: The addresses, and how it went.
        doc-ref: RFC 8415 §21.5
  ia_address:
    -aka: {scapy: DHCP6OptIAAddress}
    -summary: "{address}"
    doc: One address.
    doc-ref: RFC 8415 §21.6
    seq:
      - id: address
        size: 16
        -label: address
        -format: ipv6
        -default: "2001:db8::100"
        -aka: {scapy: addr, wireshark: dhcpv6.iaaddr.ip}
        doc: The address that is asked for or given.
        doc-ref: RFC 8415 §21.6
      - id: preferred_lifetime
        type: u4
        -label: preferred lifetime
        -unit: s
        -aka: {scapy: preflft, wireshark: dhcpv6.iaaddr.pref_lifetime}
        -check:
          - {that: 'preferred_lifetime <= valid_lifetime', say: "nothing is preferred longer than it is valid", ref: "RFC 8415 §21.6", level: error}
        doc: How long the address is used for new connections.
        doc-ref: RFC 8415 §21.6
      - id: valid_lifetime
        type: u4
        -label: valid lifetime
        -unit: s
        -aka: {scapy: validlft, wireshark: dhcpv6.iaaddr.valid_lifetime}
        doc: "How long the address is good. The largest number: for ever."
        doc-ref: RFC 8415 §21.6
      - id: options
        type: option
        repeat: eos
        -label: options
        doc: How it went with this address.
        doc-ref: RFC 8415 §21.6
  ia_prefix:
    -aka: {scapy: DHCP6OptIAPrefix}
    -summary: "{prefix}/{prefix_length}"
    doc: One prefix to hand on.
    doc-ref: RFC 8415 §21.22
    seq:
      - id: preferred_lifetime
        type: u4
        -label: preferred lifetime
        -unit: s
        -aka: {scapy: preflft, wireshark: dhcpv6.iaprefix.pref_lifetime}
        -check:
          - {that: 'preferred_lifetime <= valid_lifetime', say: "nothing is preferred longer than it is valid", ref: "RFC 8415 §21.22", level: error}
        doc: How long the prefix is used for new addresses.
        doc-ref: RFC 8415 §21.22
      - id: valid_lifetime
        type: u4
        -label: valid lifetime
        -unit: s
        -aka: {scapy: validlft, wireshark: dhcpv6.iaprefix.valid_lifetime}
        doc: "How long the prefix is good. The largest number: for ever."
        doc-ref: RFC 8415 §21.22
      - id: prefix_length
        type: u1
        -label: prefix length
        -unit: bits
        -default: 56
        -aka: {scapy: plen, wireshark: dhcpv6.iaprefix.pref_len}
        -check:
          - {that: 'prefix_length <= 128', say: "an address has 128 bits", ref: "RFC 8415 §21.22", level: error}
        doc: How many bits of the prefix count.
        doc-ref: RFC 8415 §21.22
      - id: prefix
        size: 16
        -label: prefix
        -format: ipv6
        -default: "2001:db8::"
        -aka: {scapy: prefix, wireshark: dhcpv6.iaprefix.pref_addr}
        doc: The first bits of the addresses; the others are 0.
        doc-ref: RFC 8415 §21.22
      - id: options
        type: option
        repeat: eos
        -label: options
        doc: How it went with this prefix.
        doc-ref: RFC 8415 §21.22
  option_request:
    -aka: {scapy: DHCP6OptOptReq}
    -summary: "{_parent.code}: {codes}"
    doc: What is wanted to be told.
    doc-ref: RFC 8415 §21.7
    seq:
      - id: codes
        type: u2
        enum: option_code
        repeat: eos
        -label: codes
        -default: [23, 24]
        -aka: {scapy: reqopts, wireshark: dhcpv6.requested_option_code}
        doc: Codes of options.
        doc-ref: RFC 8415 §21.7
  preference:
    -aka: {scapy: DHCP6OptPref}
    -summary: "{_parent.code} {preference}"
    doc: How much a server wants to be chosen.
    doc-ref: RFC 8415 §21.8
    seq:
      - id: preference
        type: u1
        -label: preference
        -default: 255
        -aka: {scapy: prefval, wireshark: dhcpv6.option_preference}
        doc: The larger, the rather; 255 ends the choice at once.
        doc-ref: RFC 8415 §21.8
  elapsed_time:
    -aka: {scapy: DHCP6OptElapsedTime}
    -summary: "{_parent.code} {elapsed_time}"
    doc: How long the client has been trying.
    doc-ref: RFC 8415 §21.9
    seq:
      - id: elapsed_time
        type: u2
        -label: elapsed time
        -unit: 0.01 s
        -aka: {scapy: elapsedtime, wireshark: dhcpv6.elapsed_time}
        doc: "Counted from the first message of this conversation. The largest number: so much or more."
        doc-ref: RFC 8415 §21.9
  relayed:
    -aka: {scapy: DHCP6OptRelayMsg}
    -summary: "{_parent.code}"
    doc: The message that a relay agent passes on.
    doc-ref: RFC 8415 §21.10
    seq:
      - id: message
        size-eos: true
        -label: message
        -default: "0x0b123456000800020000"
        -payload: {proto: dhcpv6}
        -aka: {scapy: message}
        doc: The whole message, of a client, a server or another agent.
        doc-ref: RFC 8415 §21.10
  authentication:
    -aka: {scapy: DHCP6OptAuth}
    -summary: "{_parent.code}"
    doc: Proves who sent the message, and that it is not an old one.
    doc-ref: RFC 8415 §21.11
    seq:
      - id: protocol
        type: u1
        enum: auth_protocol
        -label: protocol
        -default: 3
        -aka: {scapy: proto, wireshark: dhcpv6.auth.protocol}
        doc: How it is proved.
        doc-ref: RFC 8415 §21.11
      - id: algorithm
        type: u1
        -label: algorithm
        -default: 1
        -aka: {scapy: alg, wireshark: dhcpv6.auth.algorithm}
        doc: With which algorithm; 1 is HMAC-MD5.
        doc-ref: RFC 8415 §21.11
      - id: rdm
        type: u1
        -label: replay detection
        -aka: {scapy: rdm, wireshark: dhcpv6.auth.rdm}
        doc: "How old messages are known: 0 by a number that only grows."
        doc-ref: RFC 8415 §21.11
      - id: replay_detection
        type: u8
        -label: counter
        -format: hex
        -aka: {scapy: replay, wireshark: dhcpv6.auth.replay_detection}
        doc: The number, often the time.
        doc-ref: RFC 8415 §21.11
      - id: information
        size-eos: true
        -label: information
        -format: hex
        -aka: {scapy: authinfo}
        doc: The key or the proof.
        doc-ref: RFC 8415 §21.11
  address:
    -aka: {scapy: DHCP6OptServerUnicast}
    -summary: "{_parent.code} {address}"
    doc: One address.
    doc-ref: RFC 8415 §21.12; RFC 6977 §6.2.2
    seq:
      - id: address
        size: 16
        -label: address
        -format: ipv6
        -default: "2001:db8::1"
        -aka: {scapy: srvaddr, wireshark: dhcpv6.unicast}
        doc: Where the server may be asked directly, or the link that is meant.
        doc-ref: RFC 8415 §21.12; RFC 6977 §6.2.2
  status:
    -aka: {scapy: DHCP6OptStatusCode}
    -summary: "{status_code} {message}"
    doc: How it went.
    doc-ref: RFC 8415 §21.13
    seq:
      - id: status_code
        type: u2
        enum: status_code
        -label: status
        -aka: {scapy: statuscode, wireshark: dhcpv6.status_code}
        doc: What is the matter. No such option means success.
        doc-ref: RFC 8415 §21.13; IANA dhcpv6-parameters
      - id: message
        size-eos: true
        -label: message
        -aka: {scapy: statusmsg, wireshark: dhcpv6.status_msg}
        doc: The same for a person to read.
        doc-ref: RFC 8415 §21.13
  nothing:
    -aka: {scapy: [DHCP6OptRapidCommit, DHCP6OptReconfAccept]}
    -summary: "{_parent.code}"
    doc: An option whose presence says it all.
    doc-ref: RFC 8415 §21.14 and §21.20
    seq:
      - id: data
        size-eos: true
        -label: data
        -check:
          - {that: 'sizeof(data) == 0', say: "is empty", ref: "RFC 8415 §21.14 and §21.20", level: error}
        doc: Empty.
        doc-ref: RFC 8415 §21.14 and §21.20
  user_class:
    -aka: {scapy: DHCP6OptUserClass}
    -summary: "{_parent.code}: {classes}"
    doc: Which groups the user or the program belongs to.
    doc-ref: RFC 8415 §21.15
    seq:
      - id: classes
        type: class_data
        repeat: eos
        -label: classes
        -default: [{}]
        -aka: {scapy: userclassdata}
        doc: One or more names.
        doc-ref: RFC 8415 §21.15
  class_data:
    -aka: {scapy: [USER_CLASS_DATA, VENDOR_CLASS_DATA]}
    -summary: "{data}"
    doc: One name with its length in front.
    doc-ref: RFC 8415 §21.15 and §21.16
    seq:
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: data}
        -aka: {scapy: len, wireshark: dhcpv6.userclass.length}
        doc: Bytes of the name.
        doc-ref: RFC 8415 §21.15
      - id: data
        size: length
        -label: data
        -default: "class"
        -aka: {scapy: data, wireshark: [dhcpv6.userclass.opaque_data, dhcpv6.vendorclass.data]}
        doc: The name, in whatever form.
        doc-ref: RFC 8415 §21.15
  vendor_class:
    -aka: {scapy: DHCP6OptVendorClass}
    -summary: "{_parent.code}: {classes}"
    doc: Which hardware or system the client is.
    doc-ref: RFC 8415 §21.16
    seq:
      - id: enterprise
        type: u4
        -label: enterprise
        -default: 32473
        -aka: {scapy: enterprisenum, wireshark: dhcpv6.vendorclass.enterprise}
        doc: Whose information this is.
        doc-ref: RFC 8415 §21.16; IANA enterprise-numbers
      - id: classes
        type: class_data
        repeat: eos
        -label: classes
        -default: [{}]
        -aka: {scapy: vcdata}
        doc: One or more names that the vendor defines.
        doc-ref: RFC 8415 §21.16
  vendor_options:
    -aka: {scapy: DHCP6OptVendorSpecificInfo}
    -summary: "{_parent.code}: {suboptions}"
    doc: Options that one vendor defines.
    doc-ref: RFC 8415 §21.17
    seq:
      - id: enterprise
        type: u4
        -label: enterprise
        -default: 32473
        -aka: {scapy: enterprisenum, wireshark: dhcpv6.vendoropts.enterprise}
        doc: Whose information this is.
        doc-ref: RFC 8415 §21.17; IANA enterprise-numbers
      - id: suboptions
        type: vendor_option
        repeat: eos
        -label: options
        -default: [{}]
        -aka: {scapy: vso}
        doc: The options of that vendor.
        doc-ref: RFC 8415 §21.17
  vendor_option:
    -aka: {scapy: VENDOR_SPECIFIC_OPTION}
    -summary: "option {code}"
    doc: One option of a vendor.
    doc-ref: RFC 8415 §21.17
    seq:
      - id: code
        type: u2
        -label: code
        -default: 1
        -aka: {scapy: optcode, wireshark: dhcpv6.vendoropts.enterprise.option_code}
        doc: The number that the vendor gave it.
        doc-ref: RFC 8415 §21.17
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: data}
        -aka: {scapy: optlen, wireshark: dhcpv6.vendoropts.enterprise.option_length}
        doc: Bytes of the data.
        doc-ref: RFC 8415 §21.17
      - id: data
        size: length
        -label: data
        -format: hex
        -aka: {scapy: optdata, wireshark: dhcpv6.vendoropts.enterprise.option_data}
        doc: What the option says.
        doc-ref: RFC 8415 §21.17
  interface_id:
    -aka: {scapy: DHCP6OptIfaceId}
    -summary: "{_parent.code} {interface_id}"
    doc: Which of its interfaces a relay agent means. The server sends it back.
    doc-ref: RFC 8415 §21.18
    seq:
      - id: interface_id
        size-eos: true
        -label: interface identifier
        -default: "eth0"
        -aka: {scapy: ifaceid, wireshark: dhcpv6.interface_id}
        doc: A name that only the agent needs to understand.
        doc-ref: RFC 8415 §21.18
  reconfigure:
    -aka: {scapy: DHCP6OptReconfMsg}
    -summary: "{_parent.code} {msg_type}"
    doc: What a server wants the client to ask.
    doc-ref: RFC 8415 §21.19
    seq:
      - id: msg_type
        type: u1
        enum: message_type
        -label: message type
        -default: 5
        -aka: {scapy: msgtype, wireshark: dhcpv6.reconf_msg}
        -check:
          - {that: 'msg_type == 5 or msg_type == 6 or msg_type == 11', say: "is renew, rebind or information request", ref: "RFC 8415 §21.19", level: error}
        doc: A renewal, a rebinding or a request for information.
        doc-ref: RFC 8415 §21.19
  addresses:
    -aka: {scapy: [DHCP6OptDNSServers, DHCP6OptSIPServers, DHCP6OptSNTPServers]}
    -summary: "{_parent.code} {addresses}"
    doc: The addresses of servers.
    doc-ref: RFC 3646 §3; IANA dhcpv6-parameters
    seq:
      - id: addresses
        size: 16
        repeat: eos
        -label: addresses
        -format: ipv6
        -default: ["2001:db8::53"]
        -aka: {scapy: [dnsservers, sipservers, sntpservers], wireshark: [dhcpv6.dns_server, dhcpv6.sip_server_a, dhcpv6.nis_server, dhcpv6.nisp_server, dhcpv6.sntp_server, dhcpv6.bcmcs_server_a, dhcpv6.pana_agent, dhcpv6.lq_client_link, dhcpv6.capwap_ac_v6]}
        -check:
          - {that: '_parent.length >= 16 and _parent.length % 16 == 0', say: "is one address or more", ref: "RFC 3646 §3", level: error}
        doc: The best first.
        doc-ref: RFC 3646 §3
  domains:
    -aka: {scapy: [DHCP6OptDNSDomains, DHCP6OptSIPDomains]}
    -summary: "{_parent.code} {names}"
    doc: Domain names.
    doc-ref: RFC 3646 §4; RFC 8415 §10
    seq:
      - id: names
        type: name
        repeat: eos
        -label: names
        -default: [example.com]
        -aka: {scapy: [dnsdomains, sipdomains]}
        doc: The names in order, never shortened.
        doc-ref: RFC 3646 §4; RFC 8415 §10
  name:
    -format: dns_name
    doc: A domain name, label by label.
    doc-ref: RFC 1035 §3.1
    seq:
      - id: labels
        type: label
        repeat: until
        repeat-until: _.length == 0 or _io.eof
        -label: labels
        -default: [{}]
        doc: The labels up to the empty one.
        doc-ref: RFC 1035 §3.1
  label:
    doc: One part of a name.
    doc-ref: RFC 1035 §3.1
    seq:
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: text}
        -check:
          - {that: 'length <= 63', say: "a label has at most 63 bytes", ref: "RFC 1035 §3.1", level: error}
        doc: Bytes of the text; 0 ends the name.
        doc-ref: RFC 1035 §3.1
      - id: text
        size: length
        -label: text
        doc: The label.
        doc-ref: RFC 1035 §3.1
  seconds:
    -aka: {scapy: DHCP6OptInfoRefreshTime}
    -summary: "{_parent.code} {seconds} s"
    doc: A time.
    doc-ref: RFC 8415 §21.23 to §21.25; RFC 5007 §4.1.2.3
    seq:
      - id: seconds
        type: u4
        -label: seconds
        -unit: s
        -default: 3600
        -aka: {scapy: reftime, wireshark: [dhcpv6.lifetime, dhcpv6.clt_time]}
        doc: How long to wait, or how long ago.
        doc-ref: RFC 8415 §21.23 to §21.25; RFC 5007 §4.1.2.3
  remote_id:
    -aka: {scapy: DHCP6OptRemoteID}
    -summary: "{_parent.code} {remote_id}"
    doc: Who is at the other end of the line, as the relay agent sees it.
    doc-ref: RFC 4649 §3
    seq:
      - id: enterprise
        type: u4
        -label: enterprise
        -default: 32473
        -aka: {scapy: enterprisenum, wireshark: dhcpv6.remoteid.enterprise}
        doc: Whose information this is.
        doc-ref: RFC 4649 §3; IANA enterprise-numbers
      - id: remote_id
        size-eos: true
        -label: remote identifier
        -format: hex
        -default: "0x0001"
        -aka: {scapy: remoteid, wireshark: dhcpv6.remoteid_enterprise_id}
        doc: A name that stays the same.
        doc-ref: RFC 4649 §3
  text:
    -aka: {scapy: [DHCP6OptSubscriberID, DHCP6OptNewPOSIXTimeZone, DHCP6OptNewTZDBTimeZone, DHCP6OptBootFileUrl, DHCP6OptMudUrl]}
    -summary: "{_parent.code} {text}"
    doc: A name or an address on the web.
    doc-ref: RFC 4580 §2; RFC 4833 §3; RFC 5970 §3.1; RFC 8910 §2.2; RFC 8520 §10
    seq:
      - id: text
        size-eos: true
        -label: text
        -default: "example"
        -aka: {scapy: [subscriberid, optdata, mudstring], wireshark: [dhcpv6.subscriber_id, dhcpv6.timezone, dhcpv6.tzdb, dhcpv6.captive_portal, dhcpv6.mudurl]}
        doc: The characters, without a zero behind them.
        doc-ref: RFC 4580 §2; RFC 4833 §3; RFC 5970 §3.1; RFC 8910 §2.2; RFC 8520 §10
  client_fqdn:
    -aka: {scapy: DHCP6OptClientFQDN}
    -summary: "{_parent.code} {name}"
    doc: The client's name, and who enters it into the DNS.
    doc-ref: RFC 4704 §4
    seq:
      - id: mbz
        type: b5
        -label: reserved
        -aka: {scapy: res}
        -check:
          - {that: 'mbz == 0', say: "must be 0", ref: "RFC 4704 §4.1", level: note}
        doc: Sent as 0.
        doc-ref: RFC 4704 §4.1
      - id: n
        type: b1
        -label: no update
        -aka: {wireshark: [dhcpv6.clientfqdn.client.n, dhcpv6.clientfqdn.server.n]}
        -check:
          - {that: 'not n or not s', say: "asks for an update and for none", ref: "RFC 4704 §4.1", level: error}
        doc: The server shall not touch the DNS at all.
        doc-ref: RFC 4704 §4.1
      - id: o
        type: b1
        -label: override
        -aka: {wireshark: dhcpv6.clientfqdn.server.o}
        doc: The server did not do what the client wanted.
        doc-ref: RFC 4704 §4.1
      - id: s
        type: b1
        -label: server updates
        -default: 1
        -aka: {wireshark: [dhcpv6.clientfqdn.client.s, dhcpv6.clientfqdn.server.s]}
        doc: The server enters the address under the name.
        doc-ref: RFC 4704 §4.1
      - id: name
        type: name
        -label: name
        -default: client.example.com
        -aka: {scapy: fqdn}
        doc: The name. One without an empty label at the end is only the first part of one.
        doc-ref: RFC 4704 §4.2
  ntp_server:
    -summary: "{_parent.code} {suboptions}"
    doc: Where to get the time.
    doc-ref: RFC 5908 §4
    seq:
      - id: suboptions
        type: ntp_suboption
        repeat: eos
        -label: servers
        -default: [{}]
        doc: One for each server.
        doc-ref: RFC 5908 §4
  ntp_suboption:
    -summary: "{code}"
    doc: One server, by address, group or name.
    doc-ref: RFC 5908 §4
    seq:
      - id: code
        type: u2
        enum: ntp_suboption_value
        -label: part
        -default: 1
        -aka: {wireshark: dhcpv6.ntpserver.option.type}
        doc: How the server is named.
        doc-ref: RFC 5908 §4
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {wireshark: dhcpv6.ntpserver.option.length}
        doc: The bytes behind this field.
        doc-ref: RFC 5908 §4
      - id: body
        type:
          switch-on: code
          cases:
            'ntp_suboption_value::server': ntp_address
            'ntp_suboption_value::multicast': ntp_address
            'ntp_suboption_value::name': ntp_name
            _: other
        size: length
        -label: content
        -inline: true
        doc: The server.
        doc-ref: RFC 5908 §4
  ntp_address:
    -summary: "{address}"
    doc: The address of a server, or the group in which it speaks.
    doc-ref: RFC 5908 §4.1 and §4.2
    seq:
      - id: address
        size: 16
        -label: address
        -format: ipv6
        -default: "2001:db8::123"
        -aka: {wireshark: [dhcpv6.ntpserver.addr, dhcpv6.ntpserver.mc_addr]}
        doc: The address.
        doc-ref: RFC 5908 §4.1 and §4.2
  ntp_name:
    -summary: "{name}"
    doc: The name of a server.
    doc-ref: RFC 5908 §4.3
    seq:
      - id: name
        type: name
        -label: name
        -default: ntp.example.com
        doc: The name.
        doc-ref: RFC 5908 §4.3
  architectures:
    -aka: {scapy: DHCP6OptClientArchType}
    -summary: "{_parent.code} {architectures}"
    doc: On what machine the client runs before it has a system.
    doc-ref: RFC 5970 §3.3
    seq:
      - id: architectures
        type: u2
        repeat: eos
        -label: architectures
        -default: [7]
        -aka: {scapy: archtypes}
        doc: The kinds of machine, numbered as in DHCP for IPv4; the first is the best.
        doc-ref: RFC 5970 §3.3; IANA dhcpv6-parameters
  network_interface:
    -aka: {scapy: DHCP6OptClientNetworkInterId}
    -summary: "{_parent.code} {major}.{minor}"
    doc: What the boot program finds in the client.
    doc-ref: RFC 5970 §3.4
    seq:
      - id: type
        type: u1
        -label: type
        -default: 1
        -aka: {scapy: iitype}
        doc: "1: the universal network device interface."
        doc-ref: RFC 5970 §3.4
      - id: major
        type: u1
        -label: major version
        -default: 3
        -aka: {scapy: iimajor}
        doc: The version before the dot.
        doc-ref: RFC 5970 §3.4
      - id: minor
        type: u1
        -label: minor version
        -aka: {scapy: iiminor}
        doc: The version behind the dot.
        doc-ref: RFC 5970 §3.4
  link_layer_address:
    -aka: {scapy: DHCP6OptClientLinkLayerAddr}
    -summary: "{_parent.code} {lladdr}"
    doc: The client's address on its link, as the first relay agent saw it.
    doc-ref: RFC 6939 §4
    seq:
      - id: hardware_type
        type: u2
        enum: hardware
        -label: hardware type
        -default: 1
        -aka: {scapy: lltype}
        doc: The kind of link, numbered as in ARP.
        doc-ref: RFC 6939 §4; IANA arp-parameters
      - id: lladdr
        size-eos: true
        -label: link-layer address
        -format: mac
        -default: "02:00:00:00:00:01"
        -aka: {scapy: clladdr}
        doc: The address.
        doc-ref: RFC 6939 §4
  dhcpv4:
    -summary: "{_parent.code}"
    doc: A message of DHCP for IPv4, carried over a network without it.
    doc-ref: RFC 7341 §7.1
    seq:
      - id: message
        size-eos: true
        -label: message
        -payload: {proto: dhcp}
        doc: The whole message.
        doc-ref: RFC 7341 §7.1
  other:
    -aka: {scapy: DHCP6OptUnknown}
    -summary: "{_parent.code}"
    doc: An option without a description here.
    doc-ref: IANA dhcpv6-parameters
    seq:
      - id: value
        size-eos: true
        -label: value
        -format: hex
        -aka: {scapy: data}
        doc: All that follows the length.
        doc-ref: RFC 8415 §21.1
enums:
  # IANA dhcpv6-parameters. Wireshark 4.0 ends with 19.
  message_type:
    1: {id: solicit, -label: solicit}
    2: {id: advertise, -label: advertise}
    3: {id: request, -label: request}
    4: {id: confirm, -label: confirm}
    5: {id: renew, -label: renew}
    6: {id: rebind, -label: rebind}
    7: {id: reply, -label: reply}
    8: {id: release, -label: release}
    9: {id: decline, -label: decline}
    10: {id: reconfigure, -label: reconfigure}
    11: {id: information_request, -label: information request}
    12: {id: relay_forward, -label: relay forward}
    13: {id: relay_reply, -label: relay reply}
    14: {id: lease_query, -label: lease query}
    15: {id: lease_query_reply, -label: lease query reply}
    16: {id: lease_query_done, -label: lease query done}
    17: {id: lease_query_data, -label: lease query data}
    18: {id: reconfigure_request, -label: reconfigure request}
    19: {id: reconfigure_reply, -label: reconfigure reply}
    20: {id: dhcpv4_query, -label: DHCPv4 query}
    21: {id: dhcpv4_response, -label: DHCPv4 response}
    22: {id: active_lease_query, -label: active lease query}
    23: {id: start_tls, -label: start TLS}
    24: {id: binding_update, -label: binding update}
    25: {id: binding_reply, -label: binding reply}
    26: {id: pool_request, -label: pool request}
    27: {id: pool_response, -label: pool response}
    28: {id: update_request, -label: update request}
    29: {id: update_request_for_all, -label: update request for all}
    30: {id: update_done, -label: update done}
    31: {id: connect, -label: connect}
    32: {id: connect_reply, -label: connect reply}
    33: {id: disconnect, -label: disconnect}
    34: {id: state, -label: state}
    35: {id: contact, -label: contact}
    36: {id: address_registration_inform, -label: address registration inform}
    37: {id: address_registration_reply, -label: address registration reply}
  # IANA dhcpv6-parameters. Wireshark 4.0 lacks 144, and has 165 to 167 from drafts of mobile IPv6.
  option_code:
    1: {id: client_identifier, -label: client identifier}
    2: {id: server_identifier, -label: server identifier}
    3: {id: ia_na, -label: IA_NA}
    4: {id: ia_ta, -label: IA_TA}
    5: {id: ia_address, -label: IA address}
    6: {id: option_request, -label: option request}
    7: {id: preference, -label: preference}
    8: {id: elapsed_time, -label: elapsed time}
    9: {id: relay_message, -label: relay message}
    11: {id: authentication, -label: authentication}
    12: {id: server_unicast, -label: server unicast}
    13: {id: status_code, -label: status code}
    14: {id: rapid_commit, -label: rapid commit}
    15: {id: user_class, -label: user class}
    16: {id: vendor_class, -label: vendor class}
    17: {id: vendor_options, -label: vendor options}
    18: {id: interface_identifier, -label: interface identifier}
    19: {id: reconfigure_message, -label: reconfigure message}
    20: {id: reconfigure_accept, -label: reconfigure accept}
    21: {id: sip_server_domains, -label: SIP server domains}
    22: {id: sip_server_addresses, -label: SIP server addresses}
    23: {id: dns_servers, -label: DNS servers}
    24: {id: domain_list, -label: domain list}
    25: {id: ia_pd, -label: IA_PD}
    26: {id: ia_prefix, -label: IA prefix}
    27: {id: nis_servers, -label: NIS servers}
    28: {id: nis_plus_servers, -label: NIS+ servers}
    29: {id: nis_domain, -label: NIS domain}
    30: {id: nis_plus_domain, -label: NIS+ domain}
    31: {id: sntp_servers, -label: SNTP servers}
    32: {id: information_refresh_time, -label: information refresh time}
    33: {id: bcmcs_domains, -label: BCMCS domains}
    34: {id: bcmcs_addresses, -label: BCMCS addresses}
    36: {id: civic_location, -label: civic location}
    37: {id: remote_identifier, -label: remote identifier}
    38: {id: subscriber_identifier, -label: subscriber identifier}
    39: {id: client_fqdn, -label: client FQDN}
    40: {id: pana_agents, -label: PANA agents}
    41: {id: posix_time_zone, -label: POSIX time zone}
    42: {id: time_zone_name, -label: time zone name}
    43: {id: echo_request, -label: echo request}
    44: {id: lease_query, -label: lease query}
    45: {id: client_data, -label: client data}
    46: {id: last_transaction_time, -label: last transaction time}
    47: {id: relay_data_of_a_lease_query, -label: relay data of a lease query}
    48: {id: client_links, -label: client links}
    49: {id: home_network_fqdn, -label: home network FQDN}
    50: {id: visited_home_network, -label: visited home network}
    51: {id: lost_server, -label: LoST server}
    52: {id: capwap_access_controllers, -label: CAPWAP access controllers}
    53: {id: relay_identifier, -label: relay identifier}
    54: {id: mos_addresses, -label: MoS addresses}
    55: {id: mos_domains, -label: MoS domains}
    56: {id: ntp_server, -label: NTP server}
    57: {id: access_network_domain, -label: access network domain}
    58: {id: sip_user_agent_domains, -label: SIP user agent domains}
    59: {id: boot_file_url, -label: boot file URL}
    60: {id: boot_file_parameters, -label: boot file parameters}
    61: {id: client_architecture, -label: client architecture}
    62: {id: client_network_interface, -label: client network interface}
    63: {id: geolocation, -label: geolocation}
    64: {id: aftr_name, -label: AFTR name}
    65: {id: erp_local_domain, -label: ERP local domain}
    66: {id: relay_supplied_options, -label: relay-supplied options}
    67: {id: prefix_exclude, -label: prefix exclude}
    68: {id: virtual_subnet_selection, -label: virtual subnet selection}
    69: {id: identified_home_network, -label: identified home network}
    70: {id: unrestricted_home_network, -label: unrestricted home network}
    71: {id: home_network_prefix, -label: home network prefix}
    72: {id: home_agent_address, -label: home agent address}
    73: {id: home_agent_fqdn, -label: home agent FQDN}
    74: {id: rdnss_selection, -label: RDNSS selection}
    75: {id: kerberos_principal, -label: Kerberos principal}
    76: {id: kerberos_realm, -label: Kerberos realm}
    77: {id: kerberos_default_realm, -label: Kerberos default realm}
    78: {id: kerberos_kdc, -label: Kerberos KDC}
    79: {id: client_link_layer_address, -label: client link-layer address}
    80: {id: link_address, -label: link address}
    81: {id: radius, -label: RADIUS}
    82: {id: sol_max_rt, -label: SOL_MAX_RT}
    83: {id: inf_max_rt, -label: INF_MAX_RT}
    84: {id: address_selection, -label: address selection}
    85: {id: address_selection_table, -label: address selection table}
    86: {id: pcp_server, -label: PCP server}
    87: {id: dhcpv4_message, -label: DHCPv4 message}
    88: {id: dhcp_4o6_servers, -label: DHCP 4o6 servers}
    89: {id: s46_rule, -label: S46 rule}
    90: {id: s46_br, -label: S46 BR}
    91: {id: s46_dmr, -label: S46 DMR}
    92: {id: s46_binding, -label: S46 binding}
    93: {id: s46_port_parameters, -label: S46 port parameters}
    94: {id: map_e_container, -label: MAP-E container}
    95: {id: map_t_container, -label: MAP-T container}
    96: {id: lightweight_4over6_container, -label: lightweight 4over6 container}
    97: {id: four_rd, -label: 4rd}
    98: {id: four_rd_mapping_rule, -label: 4rd mapping rule}
    99: {id: four_rd_non_mapping_rule, -label: 4rd non-mapping rule}
    100: {id: base_time_of_a_lease_query, -label: base time of a lease query}
    101: {id: start_time_of_a_lease_query, -label: start time of a lease query}
    102: {id: end_time_of_a_lease_query, -label: end time of a lease query}
    103: {id: captive_portal, -label: captive portal}
    104: {id: mpl_parameters, -label: MPL parameters}
    105: {id: access_technology_type, -label: access technology type}
    106: {id: access_network_name, -label: access network name}
    107: {id: access_point_name, -label: access point name}
    108: {id: access_point_bssid, -label: access point BSSID}
    109: {id: operator_identifier, -label: operator identifier}
    110: {id: operator_realm, -label: operator realm}
    111: {id: s46_priority, -label: S46 priority}
    112: {id: manufacturer_usage_description, -label: manufacturer usage description}
    113: {id: multicast_prefixes, -label: multicast prefixes}
    114: {id: failover_binding_status, -label: failover binding status}
    115: {id: failover_connect_flags, -label: failover connect flags}
    116: {id: failover_dns_removal_info, -label: failover DNS removal info}
    117: {id: failover_dns_hostname, -label: failover DNS hostname}
    118: {id: failover_dns_zone_name, -label: failover DNS zone name}
    119: {id: failover_dns_flags, -label: failover DNS flags}
    120: {id: failover_expiration_time, -label: failover expiration time}
    121: {id: failover_maximum_of_unacknowledged_updates, -label: failover maximum of unacknowledged updates}
    122: {id: failover_mclt, -label: failover MCLT}
    123: {id: failover_partner_lifetime, -label: failover partner lifetime}
    124: {id: failover_partner_lifetime_sent, -label: failover partner lifetime sent}
    125: {id: failover_partner_down_time, -label: failover partner down time}
    126: {id: failover_partner_raw_client_time, -label: failover partner raw client time}
    127: {id: failover_protocol_version, -label: failover protocol version}
    128: {id: failover_keepalive_time, -label: failover keepalive time}
    129: {id: failover_reconfigure_data, -label: failover reconfigure data}
    130: {id: failover_relationship_name, -label: failover relationship name}
    131: {id: failover_server_flags, -label: failover server flags}
    132: {id: failover_server_state, -label: failover server state}
    133: {id: failover_start_time_of_state, -label: failover start time of state}
    134: {id: failover_state_expiration_time, -label: failover state expiration time}
    135: {id: relay_source_port, -label: relay source port}
    136: {id: sztp_redirect, -label: SZTP redirect}
    137: {id: softwire_source_binding_prefix_hint, -label: softwire source binding prefix hint}
    143: {id: andsf_address, -label: ANDSF address}
    144: {id: encrypted_dns, -label: encrypted DNS}
  duid_type:
    1: {id: link_layer_and_time, -label: link-layer address and time}
    2: {id: enterprise, -label: enterprise number}
    3: {id: link_layer, -label: link-layer address}
    4: {id: uuid, -label: UUID}
  # The numbers of ARP.
  hardware:
    0: {id: net_rom_pseudo, -label: NET/ROM pseudo}
    1: {id: ethernet, -label: Ethernet}
    2: {id: experimental_ethernet, -label: Experimental Ethernet}
    3: {id: ax_25, -label: AX.25}
    4: {id: pronet, -label: ProNET}
    5: {id: chaos, -label: Chaos}
    6: {id: ieee_802, -label: IEEE 802}
    7: {id: arcnet, -label: ARCNET}
    8: {id: hyperchannel, -label: Hyperchannel}
    9: {id: lanstar, -label: Lanstar}
    10: {id: autonet_short_address, -label: Autonet Short Address}
    11: {id: localtalk, -label: Localtalk}
    12: {id: localnet, -label: LocalNet}
    13: {id: ultra_link, -label: Ultra link}
    14: {id: smds, -label: SMDS}
    15: {id: frame_relay_dlci, -label: Frame Relay DLCI}
    16: {id: atm, -label: ATM}
    17: {id: hdlc, -label: HDLC}
    18: {id: fibre_channel, -label: Fibre Channel}
    19: {id: atm_rfc_2225, -label: ATM (RFC 2225)}
    20: {id: serial_line, -label: Serial Line}
    21: {id: atm_21, -label: ATM}
    22: {id: mil_std_188_220, -label: MIL-STD-188-220}
    23: {id: metricom_strip, -label: Metricom STRIP}
    24: {id: ieee_1394_1995, -label: IEEE 1394.1995}
    25: {id: mapos, -label: MAPOS}
    26: {id: twinaxial, -label: Twinaxial}
    27: {id: eui_64, -label: EUI-64}
    28: {id: hiparp, -label: HIPARP}
    29: {id: ip_and_arp_over_iso_7816_3, -label: IP and ARP over ISO 7816-3}
    30: {id: arpsec, -label: ARPSec}
    31: {id: ipsec_tunnel, -label: IPsec tunnel}
    32: {id: infiniband, -label: InfiniBand}
    33: {id: tia_102_project_25_cai, -label: TIA-102 Project 25 CAI}
    34: {id: wiegand_interface, -label: Wiegand Interface}
    35: {id: pure_ip, -label: Pure IP}
    36: {id: experimental_1, -label: Experimental 1}
    37: {id: hfi, -label: HFI}
    256: {id: experimental_2, -label: Experimental 2}
    257: {id: aethernet, -label: AEthernet}
    260: {id: notional_kiss_type, -label: Notional KISS type}
    264: {id: adapt, -label: ADAPT}
    270: {id: rose, -label: ROSE}
    271: {id: ccitt_x_25, -label: CCITT X.25}
    272: {id: boards_with_x_25_in_firmware, -label: Boards with X.25 in firmware}
    280: {id: controller_area_network, -label: Controller Area Network}
    512: {id: ppp, -label: PPP}
    513: {id: cisco_hdlc, -label: Cisco HDLC}
    516: {id: lapb, -label: LAPB}
    517: {id: digital_s_ddcmp_protocol, -label: "Digital's DDCMP protocol"}
    518: {id: raw_hdlc, -label: Raw HDLC}
    519: {id: raw_ip, -label: Raw IP}
    768: {id: ipip_tunnel, -label: IPIP tunnel}
    769: {id: ip6ip6_tunnel, -label: IP6IP6 tunnel}
    770: {id: frame_relay_access_device, -label: Frame Relay Access Device}
    771: {id: skip_vif, -label: SKIP vif}
    772: {id: loopback, -label: Loopback}
    774: {id: fiber_distributed_data_interface, -label: Fiber Distributed Data Interface}
    775: {id: ap1000_bif, -label: AP1000 BIF}
    776: {id: sit0_device_ipv6_in_ipv4, -label: sit0 device - IPv6-in-IPv4}
    777: {id: ip_over_ddp_tunneller, -label: IP over DDP tunneller}
    778: {id: gre_over_ip, -label: GRE over IP}
    779: {id: pimsm_register_interface, -label: PIMSM register interface}
    780: {id: high_performance_parallel_interface, -label: High Performance Parallel Interface}
    781: {id: nexus_64mbps_ash, -label: Nexus 64Mbps Ash}
    782: {id: acorn_econet, -label: Acorn Econet}
    783: {id: linux_irda, -label: Linux-IrDA}
    784: {id: point_to_point_fibrechannel, -label: Point to point fibrechannel}
    785: {id: fibrechannel_arbitrated_loop, -label: Fibrechannel arbitrated loop}
    786: {id: fibrechannel_public_loop, -label: Fibrechannel public loop}
    787: {id: fibrechannel_fabric, -label: Fibrechannel fabric}
    800: {id: magic_type_ident_for_tr, -label: Magic type ident for TR}
    801: {id: ieee_802_11, -label: IEEE 802.11}
    802: {id: ieee_802_11_prism2_header, -label: IEEE 802.11 + Prism2 header}
    803: {id: ieee_802_11_radiotap_header, -label: IEEE 802.11 + radiotap header}
    804: {id: ieee_802_15_4, -label: IEEE 802.15.4}
    805: {id: ieee_802_15_4_network_monitor, -label: IEEE 802.15.4 network monitor}
    820: {id: phonet_media_type, -label: PhoNet media type}
    821: {id: phonet_pipe_header, -label: PhoNet pipe header}
    822: {id: caif_media_type, -label: CAIF media type}
    823: {id: gre_over_ipv6, -label: GRE over IPv6}
    824: {id: netlink, -label: Netlink}
    825: {id: ipv6_over_lowpan, -label: IPv6 over LoWPAN}
    826: {id: vsock_monitor_header, -label: Vsock monitor header}
    65534: {id: zero_header_length, -label: zero header length}
    65535: {id: void_type_nothing_is_known, -label: "Void type, nothing is known"}
  status_code:
    0: {id: success, -label: success}
    1: {id: unspecified_failure, -label: unspecified failure}
    2: {id: no_addresses_available, -label: no addresses available}
    3: {id: no_binding, -label: no binding}
    4: {id: not_on_link, -label: not on link}
    5: {id: use_multicast, -label: use multicast}
    6: {id: no_prefixes_available, -label: no prefixes available}
    7: {id: unknown_query_type, -label: unknown query type}
    8: {id: malformed_query, -label: malformed query}
    9: {id: not_configured, -label: not configured}
    10: {id: not_allowed, -label: not allowed}
    11: {id: query_terminated, -label: query terminated}
    12: {id: data_missing, -label: data missing}
    13: {id: catch_up_complete, -label: catch-up complete}
    14: {id: not_supported, -label: not supported}
    15: {id: tls_connection_refused, -label: TLS connection refused}
  auth_protocol:
    0: {id: configuration_token, -label: configuration token}
    1: {id: delayed, -label: delayed authentication}
    2: {id: delayed_v6, -label: delayed authentication (obsolete)}
    3: {id: reconfigure_key, -label: reconfigure key}
  ntp_suboption_value:
    1: {id: server, -label: address}
    2: {id: multicast, -label: group}
    3: {id: name, -label: name}
