# SPDX-License-Identifier: MIT
meta:
  id: dhcp
  title: Dynamic Host Configuration Protocol
  endian: be
  bit-endian: be
  encoding: ASCII
  -binds: {udp.port: [67, 68, 4011]}
  -aka: {dpkt: dhcp.DHCP, scapy: [BOOTP, DHCP], wireshark: dhcp}
  -group: Application
  -summary: "{options}"
  -answers: header.op == 2 and request.header.op == 1 and header.xid == request.header.xid and header.chaddr == request.header.chaddr
  -reply: {header.yiaddr: _, header.siaddr: _, header.secs: _, options: _}
-scapy:
  class: BOOTP
  when: magic == 0x63825363
  fields:
    - [sname, sname, "", padded]
    - [file, file, "", padded]
    - [options, u4(magic)]
    - ["/", options]
-dpkt:
  class: DHCP
  when: magic == 0x63825363
  builds: header.hlen == 6 and header.padding == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  fields:
    - [op, header.op.to_i, 1]
    - [hrd, header.htype.to_i, 1]
    - [hln, header.hlen, 6]
    - [hops, header.hops, 0]
    - [xid, header.xid, 0xdeadbeef]
    - [secs, header.secs, 0]
    - [flags, header.broadcast.to_i * 32768 + header.reserved, 0]
    - [ciaddr, header.ciaddr, 0, number]
    - [yiaddr, header.yiaddr, 0, number]
    - [siaddr, header.siaddr, 0, number]
    - [giaddr, header.giaddr, 0, number]
    - [chaddr, header.chaddr, "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]"]
    - [sname, sname, 0, whole]
    - [file, file, 0, whole]
    - [magic, magic, 0x63825363]
  data: options
  joins: true
doc: >-
  Gives hosts their IPv4 address and all they need to know about the network.
  The frame is that of its forerunner BOOTP, what matters stands in options.
doc-ref: RFC 2131; RFC 2132; RFC 951
seq:
  - id: header
    type: frame
    size: 44
    -label: frame
    -inline: true
    -pad: {to: 44, with: 0}
    doc: Who asks, how, and the addresses of all who take part.
    doc-ref: RFC 2131 §2
  - id: sname
    type: strz
    size: 64
    -label: server name
    -aka: {dpkt: sname, scapy: sname, wireshark: dhcp.server}
    doc: The name of the server that the client wants or that answers; may also hold options.
    doc-ref: RFC 2131 §2
  - id: file
    type: strz
    size: 128
    -label: boot file
    -aka: {dpkt: file, scapy: file, wireshark: dhcp.file}
    doc: The file to start from; may also hold options.
    doc-ref: RFC 2131 §2
  - id: magic
    type: u4
    -label: magic cookie
    -format: hex
    -default: 0x63825363
    -aka: {dpkt: magic, wireshark: dhcp.cookie}
    -check:
      - {that: 'magic == 0x63825363', say: "without it this is BOOTP, and what follows is the business of a vendor", ref: "RFC 2131 §3; RFC 951 §3", level: note}
    doc: Says that what follows are options of this form.
    doc-ref: RFC 2131 §3; RFC 1497
  - id: options
    type: option_list
    size-eos: true
    if: magic == 0x63825363
    -label: options
    -aka: {dpkt: opts, scapy: options}
    doc: What is asked and told, the kind of message included.
    doc-ref: RFC 2131 §3; RFC 2132
  - id: vendor
    size-eos: true
    if: magic != 0x63825363
    -label: vendor area
    -aka: {wireshark: dhcp.vendor_specific_options}
    doc: The rest of the area that BOOTP leaves to vendors.
    doc-ref: RFC 951 §3
types:
  frame:
    -scapy:
      when: hlen == 6 and padding == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      skip: [padding]
      fields: [[flags, broadcast * 32768 + reserved, 0], [chaddr, chaddr, "", bytes]]
    -summary: "{op}, transaction {xid}: {_parent.options}"
    doc: The frame of BOOTP up to the names.
    doc-ref: RFC 2131 §2
    seq:
      - id: op
        type: u1
        enum: operation
        -label: operation
        -default: 1
        -aka: {dpkt: op, scapy: op, wireshark: dhcp.type}
        -check:
          - {that: 'op == 1 or op == 2', say: "is 1 or 2", ref: "RFC 2131 §2", level: error}
        doc: "Who speaks: the client, or the server."
        doc-ref: RFC 2131 §2
      - id: htype
        type: u1
        enum: hardware
        -label: hardware type
        -default: 1
        -aka: {dpkt: hrd, scapy: htype, wireshark: dhcp.hw.type}
        doc: The kind of link, numbered as in ARP.
        doc-ref: RFC 2131 §2; IANA arp-parameters
      - id: hlen
        type: u1
        -label: hardware address length
        -unit: bytes
        -auto: {fn: length_of, of: chaddr}
        -aka: {dpkt: hln, scapy: hlen, wireshark: dhcp.hw.len}
        -check:
          - {that: 'hlen <= 16', say: "there is room for 16 bytes", ref: "RFC 2131 §2", level: error}
          - {that: 'htype != 1 or hlen == 6', say: "an Ethernet address has 6 bytes", ref: "RFC 2131 §2; RFC 894", level: error}
        doc: How many bytes of the client's hardware address count.
        doc-ref: RFC 2131 §2
      - id: hops
        type: u1
        -label: hops
        -aka: {dpkt: hops, scapy: hops, wireshark: dhcp.hops}
        -check:
          - {that: 'hops <= 16', say: "a relay agent drops it", ref: "RFC 1542 §4.1.1", level: warning}
        doc: How many relay agents passed the message on.
        doc-ref: RFC 2131 §2
      - id: xid
        type: u4
        -label: transaction
        -format: hex
        -default: 0x12345678
        -aka: {dpkt: xid, scapy: xid, wireshark: dhcp.id}
        doc: Chosen by the client so that it knows the answers to its questions.
        doc-ref: RFC 2131 §2
      - id: secs
        type: u2
        -label: seconds
        -unit: s
        -aka: {dpkt: secs, scapy: secs, wireshark: dhcp.secs}
        doc: How long the client has been trying.
        doc-ref: RFC 2131 §2
      - id: broadcast
        type: b1
        -label: broadcast
        -aka: {wireshark: dhcp.flags.bc}
        doc: The client cannot take in packets to its own address yet, so that answers must go to all.
        doc-ref: RFC 2131 §2
      - id: reserved
        type: b15
        -label: reserved
        -format: hex
        -aka: {wireshark: dhcp.flags.reserved}
        -check:
          - {that: 'reserved == 0', say: "must be 0", ref: "RFC 2131 §2", level: note}
        doc: Flags without a meaning.
        doc-ref: RFC 2131 §2
      - id: ciaddr
        size: 4
        -label: client address
        -format: ipv4
        -default: 0.0.0.0
        -aka: {dpkt: ciaddr, scapy: ciaddr, wireshark: dhcp.ip.client}
        doc: The address that the client has and answers to; 0.0.0.0 before it has one.
        doc-ref: RFC 2131 §2
      - id: yiaddr
        size: 4
        -label: client's new address
        -format: ipv4
        -default: 0.0.0.0
        -aka: {dpkt: yiaddr, scapy: yiaddr, wireshark: dhcp.ip.your}
        doc: The address that the server gives the client.
        doc-ref: RFC 2131 §2
      - id: siaddr
        size: 4
        -label: next server
        -format: ipv4
        -default: 0.0.0.0
        -aka: {dpkt: siaddr, scapy: siaddr, wireshark: dhcp.ip.server}
        doc: The server for the next step, as a rule the one with the boot file.
        doc-ref: RFC 2131 §2
      - id: giaddr
        size: 4
        -label: relay agent
        -format: ipv4
        -default: 0.0.0.0
        -aka: {dpkt: giaddr, scapy: giaddr, wireshark: dhcp.ip.relay}
        doc: The relay agent's address on the client's link; 0.0.0.0 when there is none. It also says where the client is.
        doc-ref: RFC 2131 §2
      - id: chaddr
        size: hlen
        -label: client hardware address
        -format: mac
        -default: "02:00:00:00:00:01"
        -aka: {dpkt: chaddr, wireshark: [dhcp.hw.mac_addr, dhcp.hw.addr]}
        doc: Who the client is on its link.
        doc-ref: RFC 2131 §2
      - id: padding
        size-eos: true
        -label: padding
        -default: 0x00000000000000000000
        -aka: {wireshark: dhcp.hw.addr_padding}
        doc: What the hardware address leaves of its 16 bytes.
        doc-ref: RFC 2131 §2
  option_list:
    -scapy: {class: DHCP, fields: [[options, items], ["/", padding]]}
    -dpkt:
      class: ~
      builds: items.size > 1 and items.last.code == option_code::end
      extras: [[opts, items, "", list]]
      data: padding
    -summary: "{items}"
    doc: The options one after another, then whatever fills the message up.
    doc-ref: RFC 2131 §4.1
    seq:
      - id: items
        type: option
        repeat: until
        repeat-until: _.code == option_code::end or _io.eof
        -label: options
        -inline: true
        -default: [{code: 53}, {code: 255}]
        -check:
          - {that: 'items.last.code == 255', say: "the last option is the end", ref: "RFC 2131 §4.1", level: warning}
        doc: The options up to the one that ends the list.
        doc-ref: RFC 2131 §4.1
      - id: padding
        size-eos: true
        -label: padding
        -aka: {wireshark: dhcp.option.padding}
        doc: Old relay agents drop messages of fewer than 300 bytes; so zeros fill them up.
        doc-ref: RFC 1542 §2.1
  option:
    -scapy:
      - {tuple: [code], when: not has_length}
      - {tuple: [code, body], when: length == sizeof(body)}
    -dpkt: {tuple: [code, body], when: has_length, builds: code != option_code::pad and (not has_length or length == sizeof(body))}
    -summary: "{code}"
    doc: One thing that is asked or told.
    doc-ref: RFC 2132 §2
    seq:
      - id: code
        type: u1
        enum: option_code
        -label: option
        -default: 0
        -aka: {wireshark: dhcp.option.type}
        doc: Which option this is. 0 does nothing and 255 ends the list; these two are one byte long.
        doc-ref: RFC 2132 §2; IANA bootp-dhcp-parameters
      - id: length
        type: u1
        if: has_length
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {wireshark: dhcp.option.length}
        doc: The bytes behind this one. What needs more than 255 goes into several options of one code.
        doc-ref: RFC 2132 §2; RFC 3396
      - id: body
        type:
          switch-on: code
          cases:
            'option_code::subnet_mask': subnet_mask
            'option_code::time_offset': time_offset
            'option_code::router': addresses_of
            'option_code::time_server': addresses_of
            'option_code::name_server': addresses_of
            'option_code::domain_name_server': addresses_of
            'option_code::log_server': addresses_of
            'option_code::quotes_server': addresses_of
            'option_code::lpr_server': addresses_of
            'option_code::impress_server': addresses_of
            'option_code::resource_location_server': addresses_of
            'option_code::host_name': text
            'option_code::boot_file_size': size
            'option_code::merit_dump_file': text
            'option_code::domain_name': text
            'option_code::swap_server': address
            'option_code::root_path': text
            'option_code::extensions_path': text
            'option_code::ip_forwarding': flag
            'option_code::non_local_source_routing': flag
            'option_code::policy_filter': address_pairs
            'option_code::maximum_reassembly_size': size
            'option_code::default_ip_ttl': hops
            'option_code::path_mtu_aging_timeout': seconds
            'option_code::path_mtu_plateau_table': numbers
            'option_code::interface_mtu': size
            'option_code::all_subnets_are_local': flag
            'option_code::broadcast_address': address
            'option_code::perform_mask_discovery': flag
            'option_code::mask_supplier': flag
            'option_code::perform_router_discovery': flag
            'option_code::router_solicitation_address': address
            'option_code::static_route': address_pairs
            'option_code::trailer_encapsulation': flag
            'option_code::arp_cache_timeout': seconds
            'option_code::ethernet_encapsulation': flag
            'option_code::tcp_default_ttl': hops
            'option_code::tcp_keepalive_interval': seconds
            'option_code::tcp_keepalive_garbage': flag
            'option_code::nis_domain': text
            'option_code::nis_servers': addresses_of
            'option_code::ntp_servers': addresses_of
            'option_code::netbios_name_server': addresses_of
            'option_code::netbios_datagram_distribution_server': addresses_of
            'option_code::netbios_node_type': node_type
            'option_code::netbios_scope': text
            'option_code::x_window_font_server': addresses_of
            'option_code::x_window_display_manager': addresses_of
            'option_code::requested_address': address
            'option_code::lease_time': seconds
            'option_code::option_overload': overload
            'option_code::message_type': message_type
            'option_code::server_identifier': address
            'option_code::parameter_list': parameter_list
            'option_code::message': text
            'option_code::maximum_message_size': max_size
            'option_code::renewal_time': seconds
            'option_code::rebinding_time': seconds
            'option_code::vendor_class': text
            'option_code::client_identifier': client_id
            'option_code::nis_plus_domain': text
            'option_code::nis_plus_servers': addresses_of
            'option_code::tftp_server_name': text
            'option_code::boot_file_name': text
            'option_code::mobile_ip_home_agent': addresses_of
            'option_code::smtp_server': addresses_of
            'option_code::pop3_server': addresses_of
            'option_code::nntp_server': addresses_of
            'option_code::www_server': addresses_of
            'option_code::finger_server': addresses_of
            'option_code::irc_server': addresses_of
            'option_code::streettalk_server': addresses_of
            'option_code::streettalk_directory_assistance_server': addresses_of
            'option_code::client_fqdn': client_fqdn
            'option_code::relay_agent_information': relay_agent
            'option_code::nds_servers': addresses_of
            'option_code::nds_tree_name': text
            'option_code::nds_context': text
            'option_code::last_transaction_time': seconds
            'option_code::client_architecture': architectures
            'option_code::client_network_interface': network_interface
            'option_code::client_machine_identifier': machine_id
            'option_code::posix_time_zone': text
            'option_code::time_zone_name': text
            'option_code::ipv6_only_preferred': seconds
            'option_code::captive_portal': text
            'option_code::subnet_selection': address
            'option_code::domain_search': domain_search
            'option_code::classless_static_routes': routes
            'option_code::vendor_identifying_vendor_class': vendor_classes
            'option_code::vendor_identifying_vendor_information': vendor_classes
            'option_code::capwap_access_controller': addresses_of
            'option_code::tftp_server_address': addresses_of
            'option_code::manufacturer_usage_description': text
            'option_code::configuration_file': text
            'option_code::path_prefix': text
            'option_code::classless_static_routes_microsoft': routes
            _: other
        size: length
        if: has_length
        -label: content
        -inline: true
        doc: What the option says.
        doc-ref: RFC 2132 §2
    instances:
      has_length:
        value: code != option_code::pad and code != option_code::end
        -label: has a length
        doc: Two options are their number alone; all others say how long they are.
        doc-ref: RFC 2132 §3.1, §3.2
  subnet_mask:
    -summary: "{mask}"
    doc: How the network is cut.
    doc-ref: RFC 2132 §3.3
    seq:
      - id: mask
        size: 4
        -label: subnet mask
        -format: ipv4
        -default: 255.255.255.0
        -aka: {wireshark: dhcp.option.subnet_mask}
        -check:
          - {that: '((0xffffffff - (mask[0] * 16777216 + mask[1] * 65536 + mask[2] * 256 + mask[3])) & (0x100000000 - (mask[0] * 16777216 + mask[1] * 65536 + mask[2] * 256 + mask[3]))) == 0', say: "the one bits stand together in front", ref: "RFC 950 §2.1; RFC 1519 §4.7", level: warning}
        doc: One bits over the part of an address that is the same in the whole network.
        doc-ref: RFC 2132 §3.3
  time_offset:
    -summary: "{_parent.code} {offset}"
    doc: The time zone, as a number. Obsolete.
    doc-ref: RFC 2132 §3.4; RFC 4833
    seq:
      - id: offset
        type: s4
        -label: offset
        -unit: s
        -default: 3600
        -aka: {wireshark: dhcp.option.time_offset}
        doc: How far the clock here is ahead of UTC.
        doc-ref: RFC 2132 §3.4
  address:
    -summary: "{_parent.code} {address}"
    doc: One address.
    doc-ref: RFC 2132 §2
    seq:
      - id: address
        size: 4
        -label: address
        -format: ipv4
        -default: 192.0.2.1
        -aka: {wireshark: [dhcp.option.swap_server, dhcp.option.broadcast_address, dhcp.option.router_solicitation_address, dhcp.option.requested_ip_address, dhcp.option.dhcp_server_id, dhcp.option.subnet_selection_option]}
        doc: The address that the option is about.
        doc-ref: RFC 2132 §2; IANA bootp-dhcp-parameters
  addresses_of:
    -summary: "{_parent.code} {addresses}"
    doc: The addresses of servers or routers.
    doc-ref: RFC 2132 §2
    seq:
      - id: addresses
        size: 4
        repeat: eos
        -label: addresses
        -format: ipv4
        -default: [192.0.2.1]
        -aka: {wireshark: [dhcp.option.router, dhcp.option.time_server, dhcp.option.name_server, dhcp.option.domain_name_server, dhcp.option.log_server, dhcp.option.quotes_server, dhcp.option.lpr_server, dhcp.option.impress_server, dhcp.option.resource_location_server, dhcp.option.nis_server, dhcp.option.ntp_server, dhcp.option.netbios_over_tcpip_name_server, dhcp.option.netbios_over_tcpip_dd_name_server, dhcp.option.xwindows_system_font_server, dhcp.option.xwindows_system_display_manager, dhcp.option.nis_plus_server, dhcp.option.mobile_ip_home_agent, dhcp.option.smtp_server, dhcp.option.pop3_server, dhcp.option.nntp_server, dhcp.option.default_www_server, dhcp.option.default_finger_server, dhcp.option.default_irc_server, dhcp.option.streettalk_server, dhcp.option.streettalk_da_server, dhcp.option.novell_dss.ip, dhcp.option.capwap_access_controller, dhcp.option.tftp_server_address]}
        -check:
          - {that: '_parent.length >= 4 and _parent.length % 4 == 0', say: "is one address or more", ref: "RFC 2132 §3", level: error}
        doc: The best first.
        doc-ref: RFC 2132 §2; IANA bootp-dhcp-parameters
  address_pairs:
    -summary: "{_parent.code} {pairs}"
    doc: Addresses two by two.
    doc-ref: RFC 2132 §4.3 and §5.8
    seq:
      - id: pairs
        type: address_pair
        repeat: eos
        -label: pairs
        -default: [{}]
        doc: Filters, or routes of the old kind.
        doc-ref: RFC 2132 §4.3 and §5.8
  address_pair:
    -summary: "{address} {partner}"
    doc: An address and what belongs to it.
    doc-ref: RFC 2132 §4.3 and §5.8
    seq:
      - id: address
        size: 4
        -label: address
        -format: ipv4
        -default: 198.51.100.0
        -aka: {wireshark: [dhcp.option.policy_filter.ip, dhcp.option.static_route.ip]}
        doc: In a filter a network, in a route the destination.
        doc-ref: RFC 2132 §4.3 and §5.8
      - id: partner
        size: 4
        -label: mask or router
        -format: ipv4
        -default: 192.0.2.1
        -aka: {wireshark: [dhcp.option.policy_filter.subnet_mask, dhcp.option.static_route.router]}
        doc: In a filter the mask of the network, in a route the router for it.
        doc-ref: RFC 2132 §4.3 and §5.8
  text:
    -summary: "{_parent.code} {text}"
    doc: A name, a path or a message.
    doc-ref: RFC 2132 §2
    seq:
      - id: text
        size-eos: true
        -label: text
        -default: "example"
        -aka: {wireshark: [dhcp.option.hostname, dhcp.option.merit_dump_file, dhcp.option.domain_name, dhcp.option.root_path, dhcp.option.extension_path, dhcp.option.nis_domain, dhcp.option.netbios_over_tcpip_scope, dhcp.option.message, dhcp.option.vendor_class_id, dhcp.option.nis_plus_domain, dhcp.option.tftp_server_name, dhcp.option.bootfile_name, dhcp.option.novell_ds_tree_name, dhcp.option.novell_ds_context, dhcp.option.tz_pcode, dhcp.option.tz_tcode, dhcp.option.captive_portal, dhcp.option.mudurl, dhcp.option.pxe_config_file, dhcp.option.pxe_path_prefix]}
        -check:
          - {that: 'sizeof(text) > 0', say: "is at least one character", ref: "RFC 2132 §3.14", level: warning}
        doc: The characters, without a zero behind them.
        doc-ref: RFC 2132 §2; IANA bootp-dhcp-parameters
  seconds:
    -summary: "{_parent.code} {seconds} s"
    doc: A time.
    doc-ref: RFC 2132 §9.2
    seq:
      - id: seconds
        type: u4
        -label: seconds
        -unit: s
        -default: 3600
        -aka: {wireshark: [dhcp.option.path_mtu_aging_timeout, dhcp.option.arp_cache_timeout, dhcp.option.tcp_keepalive_interval, dhcp.option.ip_address_lease_time, dhcp.option.renewal_time_value, dhcp.option.rebinding_time_value, dhcp.option.client_last_transaction_time]}
        doc: "How long. The largest number: for ever."
        doc-ref: RFC 2132 §9.2; RFC 2131 §3.3
  flag:
    -summary: "{_parent.code} {flag}"
    doc: A yes or no.
    doc-ref: RFC 2132 §4.1
    seq:
      - id: flag
        type: u1
        enum: yes_no
        -label: flag
        -default: 1
        -aka: {wireshark: [dhcp.option.ip_forwarding, dhcp.option.non_local_source_routing, dhcp.option.all_subnets_are_local, dhcp.option.perform_mask_discovery, dhcp.option.mask_supplier, dhcp.option.perform_router_discover, dhcp.option.trailer_encapsulation, dhcp.option.ethernet_encapsulation, dhcp.option.tcp_keepalive_garbage]}
        -check:
          - {that: 'flag <= 1', say: "is 0 or 1", ref: "RFC 2132 §4.1", level: warning}
        doc: 1 is yes.
        doc-ref: RFC 2132 §4.1
  hops:
    -summary: "{_parent.code} {hops}"
    doc: A number of hops.
    doc-ref: RFC 2132 §4.5 and §7.1
    seq:
      - id: hops
        type: u1
        -label: time to live
        -unit: hops
        -default: 64
        -aka: {wireshark: [dhcp.option.default_ip_ttl, dhcp.option.tcp_default_ttl]}
        -check:
          - {that: 'hops != 0', say: "is at least 1", ref: "RFC 2132 §4.5 and §7.1", level: error}
        doc: What to put into packets.
        doc-ref: RFC 2132 §4.5 and §7.1
  size:
    -summary: "{_parent.code} {size}"
    doc: A size.
    doc-ref: RFC 2132 §3.15, §4.4 and §5.1
    seq:
      - id: size
        type: u2
        -label: size
        -default: 1500
        -aka: {wireshark: [dhcp.option.boot_file_size, dhcp.option.max_datagram_reassembly_size, dhcp.option.interface_mtu]}
        doc: "How large: a file in blocks of 512 bytes, a datagram or the MTU in bytes."
        doc-ref: RFC 2132 §3.15, §4.4 and §5.1
  max_size:
    -summary: "{_parent.code} {size}"
    doc: The largest message that the client takes.
    doc-ref: RFC 2132 §9.10
    seq:
      - id: size
        type: u2
        -label: size
        -unit: bytes
        -default: 1500
        -aka: {wireshark: dhcp.option.dhcp_max_message_size}
        -check:
          - {that: 'size >= 576', say: "is at least 576", ref: "RFC 2132 §9.10", level: error}
        doc: The largest message with its headers.
        doc-ref: RFC 2132 §9.10
  numbers:
    -summary: "{_parent.code}"
    doc: A table of numbers.
    doc-ref: RFC 2132 §4.7
    seq:
      - id: numbers
        type: u2
        repeat: eos
        -label: numbers
        -unit: bytes
        -default: [576, 1500]
        -aka: {wireshark: dhcp.option.path_mtu_plateau_table_item}
        doc: Sizes to try when looking for the MTU of a path, the smallest first.
        doc-ref: RFC 2132 §4.7
  node_type:
    -summary: "{_parent.code} {node_type}"
    doc: How NetBIOS names are found.
    doc-ref: RFC 2132 §8.7
    seq:
      - id: node_type
        type: u1
        enum: node_type_value
        -label: node type
        -default: 8
        -aka: {wireshark: dhcp.option.netbios_over_tcpip_node_type}
        doc: By broadcast, by asking servers, or both.
        doc-ref: RFC 2132 §8.7
  overload:
    -summary: "{_parent.code} {overload}"
    doc: Where more options stand.
    doc-ref: RFC 2132 §9.3
    seq:
      - id: overload
        type: u1
        enum: overload_value
        -label: overload
        -default: 1
        -aka: {wireshark: dhcp.option.option_overload}
        -check:
          - {that: 'overload >= 1 and overload <= 3', say: "is 1, 2 or 3", ref: "RFC 2132 §9.3", level: error}
        doc: Which of the two texts of the frame hold options in place of a name.
        doc-ref: RFC 2132 §9.3
  message_type:
    -summary: "{message_type}"
    doc: Which step of the conversation this is.
    doc-ref: RFC 2132 §9.6
    seq:
      - id: message_type
        type: u1
        enum: message_type_value
        -label: message type
        -default: 1
        -aka: {wireshark: dhcp.option.dhcp}
        -check:
          - {that: 'message_type > 9 or _root.header.op > 2 or _root.header.op == 2 == (message_type == 2 or message_type == 5 or message_type == 6 or message_type == 9)', say: "does not fit the operation", ref: "RFC 2131 §4.1, tables 3 and 5", level: warning}
        doc: A client discovers and requests, a server offers and acknowledges.
        doc-ref: RFC 2132 §9.6; IANA bootp-dhcp-parameters
  parameter_list:
    -summary: "{_parent.code}: {parameters}"
    doc: What the client would like to be told, the most wanted first.
    doc-ref: RFC 2132 §9.8
    seq:
      - id: parameters
        type: u1
        enum: option_code
        repeat: eos
        -label: parameters
        -default: [1, 3, 6, 15]
        -aka: {wireshark: dhcp.option.request_list_item}
        doc: Codes of options.
        doc-ref: RFC 2132 §9.8
  client_id:
    -summary: "{_parent.code}"
    doc: How the client wants to be known, whatever its hardware address.
    doc-ref: RFC 2132 §9.14; RFC 4361 §6.1
    seq:
      - id: type
        type: u1
        enum: client_id_type
        -label: type
        -default: 1
        -aka: {wireshark: dhcp.client_id.type}
        doc: A kind of hardware when an address follows, 0 for other names, 255 for an identifier as in DHCPv6.
        doc-ref: RFC 2132 §9.14; RFC 4361 §6.1
      - id: iaid
        type: u4
        if: type == client_id_type::duid
        -label: IAID
        -format: hex
        doc: Which of its interfaces the client means.
        doc-ref: RFC 4361 §6.1
      - id: duid
        size-eos: true
        if: type == client_id_type::duid
        -label: DUID
        -format: hex
        -default: "0x00030001020000000001"
        doc: The identifier of the client, the same as in DHCPv6.
        doc-ref: RFC 4361 §6.1
      - id: identifier
        size-eos: true
        if: type != client_id_type::duid
        -label: identifier
        -format: mac
        -default: "02:00:00:00:00:01"
        -aka: {wireshark: [dhcp.client_id, dhcp.hw.mac_addr, dhcp.client_id.undef]}
        doc: An address, or anything that nobody else here uses.
        doc-ref: RFC 2132 §9.14
  client_fqdn:
    -summary: "{_parent.code}"
    doc: The client's name, and who enters it into the DNS.
    doc-ref: RFC 4702 §2
    seq:
      - id: mbz
        type: b4
        -label: reserved
        -aka: {wireshark: dhcp.fqdn.mbz}
        -check:
          - {that: 'mbz == 0', say: "must be 0", ref: "RFC 4702 §2.1", level: note}
        doc: Sent as 0.
        doc-ref: RFC 4702 §2.1
      - id: n
        type: b1
        -label: no update
        -aka: {wireshark: dhcp.fqdn.n}
        -check:
          - {that: 'not n or not s', say: "asks for an update and for none", ref: "RFC 4702 §2.1", level: error}
        doc: The server shall not touch the DNS at all.
        doc-ref: RFC 4702 §2.1
      - id: e
        type: b1
        -label: encoding
        -default: 1
        -aka: {wireshark: dhcp.fqdn.e}
        doc: The name is written as in the DNS, not as characters.
        doc-ref: RFC 4702 §2.1
      - id: o
        type: b1
        -label: override
        -aka: {wireshark: dhcp.fqdn.o}
        doc: The server did not do what the client wanted.
        doc-ref: RFC 4702 §2.1
      - id: s
        type: b1
        -label: server updates
        -aka: {wireshark: dhcp.fqdn.s}
        doc: The server enters the address under the name.
        doc-ref: RFC 4702 §2.1
      - id: rcode1
        type: u1
        -label: result 1
        -aka: {wireshark: dhcp.fqdn.rcode1}
        doc: Once the result for the address record. 255 today; whoever receives it does not look at it.
        doc-ref: RFC 4702 §2.2
      - id: rcode2
        type: u1
        -label: result 2
        -aka: {wireshark: dhcp.fqdn.rcode2}
        doc: Once the result for the pointer record. 255 today; whoever receives it does not look at it.
        doc-ref: RFC 4702 §2.2
      - id: name
        type: name
        if: e
        -label: name
        -default: client.example.com
        doc: The name. One without an empty label at the end is only the first part of one.
        doc-ref: RFC 4702 §2.3
      - id: ascii_name
        size-eos: true
        if: not e
        -label: name in characters
        -default: "client.example.com"
        -aka: {wireshark: dhcp.fqdn.name}
        doc: The name as characters; the old form.
        doc-ref: RFC 4702 §2.3.1
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
  relay_agent:
    -summary: "{_parent.code}: {suboptions}"
    doc: What a relay agent knows about where the client is. The server sends it back.
    doc-ref: RFC 3046 §2.0
    seq:
      - id: suboptions
        type: suboption
        repeat: eos
        -label: parts
        -default: [{}]
        doc: One thing after another.
        doc-ref: RFC 3046 §2.0
  suboption:
    -summary: "{code}"
    doc: One thing that a relay agent knows.
    doc-ref: RFC 3046 §2.0
    seq:
      - id: code
        type: u1
        enum: suboption_code
        -label: part
        -default: 1
        -aka: {wireshark: dhcp.option.agent_information_option.suboption}
        doc: What is told.
        doc-ref: RFC 3046 §2.0; IANA bootp-dhcp-parameters
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {wireshark: dhcp.option.suboption_length}
        doc: The bytes behind this one.
        doc-ref: RFC 3046 §2.0
      - id: body
        type:
          switch-on: code
          cases:
            'suboption_code::link_selection': sub_address
            'suboption_code::server_identifier_override': sub_address
            'suboption_code::subscriber_id': sub_text
            'suboption_code::flags': sub_flags
            'suboption_code::vendor_specific_information': vendor_classes
            _: sub_other
        size: length
        -label: content
        -inline: true
        doc: What the part says.
        doc-ref: RFC 3046 §2.0
  sub_address:
    -summary: "{_parent.code} {address}"
    doc: An address that counts in place of another.
    doc-ref: RFC 3527 §3; RFC 5107 §4
    seq:
      - id: address
        size: 4
        -label: address
        -format: ipv4
        -default: 192.0.2.1
        -aka: {wireshark: [dhcp.option.agent_information_option.link_selection, dhcp.option.agent_information_option.server_id_override]}
        doc: The client's subnet, or the relay agent in the place of the server.
        doc-ref: RFC 3527 §3; RFC 5107 §4
  sub_text:
    -summary: "{_parent.code} {text}"
    doc: Which subscriber the client belongs to.
    doc-ref: RFC 3993 §3
    seq:
      - id: text
        size-eos: true
        -label: text
        -default: "subscriber"
        -aka: {wireshark: dhcp.option.agent_information_option.subscriber_id}
        doc: A name that stays the same wherever the client is.
        doc-ref: RFC 3993 §3
  sub_flags:
    doc: How the message came to the relay agent.
    doc-ref: RFC 5010 §3
    seq:
      - id: unicast
        type: b1
        -label: unicast
        doc: The client sent it to the relay agent alone.
        doc-ref: RFC 5010 §3
      - id: reserved
        type: b7
        -label: reserved
        doc: Sent as 0.
        doc-ref: RFC 5010 §3
  sub_other:
    doc: A part that only the relay agent itself needs to understand.
    doc-ref: RFC 3046 §3
    seq:
      - id: value
        size-eos: true
        -label: value
        -format: hex
        -default: "0x00010002"
        -aka: {wireshark: [dhcp.option.agent_information_option.agent_circuit_id, dhcp.option.agent_information_option.agent_remote_id, dhcp.option.agent_information_option.value]}
        doc: A line, a remote end or something else.
        doc-ref: RFC 3046 §3
  architectures:
    -summary: "{_parent.code} {architectures}"
    doc: On what machine the client runs before it has a system.
    doc-ref: RFC 4578 §2.1
    seq:
      - id: architectures
        type: u2
        enum: architecture
        repeat: eos
        -label: architectures
        -default: [7]
        -aka: {wireshark: dhcp.option.client_system_architecture}
        doc: The kinds of machine; the first is the best.
        doc-ref: RFC 4578 §2.1; IANA dhcpv6-parameters
  network_interface:
    -summary: "{_parent.code} {major}.{minor}"
    doc: What the boot program finds in the client.
    doc-ref: RFC 4578 §2.2
    seq:
      - id: type
        type: u1
        -label: type
        -default: 1
        doc: "1: the universal network device interface."
        doc-ref: RFC 4578 §2.2
      - id: major
        type: u1
        -label: major version
        -default: 3
        -aka: {wireshark: dhcp.client_network_id_major}
        doc: The version before the dot.
        doc-ref: RFC 4578 §2.2
      - id: minor
        type: u1
        -label: minor version
        -aka: {wireshark: dhcp.client_network_id_minor}
        doc: The version behind the dot.
        doc-ref: RFC 4578 §2.2
  machine_id:
    -summary: "{_parent.code} {identifier}"
    doc: Which machine this is.
    doc-ref: RFC 4578 §2.3
    seq:
      - id: type
        type: u1
        -label: type
        -check:
          - {that: 'type == 0', say: "no other type is defined", ref: "RFC 4578 §2.3", level: warning}
        doc: "0: a universally unique identifier follows."
        doc-ref: RFC 4578 §2.3
      - id: identifier
        size-eos: true
        -label: identifier
        -format: hex
        -default: "0x00112233445566778899aabbccddeeff"
        -aka: {wireshark: dhcp.client_id.uuid}
        doc: The identifier from the firmware.
        doc-ref: RFC 4578 §2.3
  domain_search:
    -summary: "{_parent.code}: {names}"
    doc: The domains in which short names are looked for.
    doc-ref: RFC 3397 §2
    seq:
      - id: names
        type: search_name
        repeat: eos
        -label: names
        -default: [{}]
        doc: The domains in order.
        doc-ref: RFC 3397 §2
  search_name:
    -summary: "{labels}"
    doc: A domain name. A pointer lets it go on with a name elsewhere in the option.
    doc-ref: RFC 3397 §2; RFC 1035 §4.1.4
    seq:
      - id: labels
        type: search_label
        repeat: until
        repeat-until: _.kind != label_kind::text or _.length == 0 or _io.eof
        -label: labels
        -default: [{text: example}, {text: com}, {}]
        doc: The labels up to the empty one, or up to a pointer.
        doc-ref: RFC 3397 §2; RFC 1035 §4.1.4
  search_label:
    -summary: "{text}"
    doc: One part of a name, or the place where the rest of it stands.
    doc-ref: RFC 1035 §4.1.4
    seq:
      - id: kind
        type: b2
        enum: label_kind
        -label: kind
        -check:
          - {that: 'kind == label_kind::text or kind == label_kind::pointer', say: "this kind of label has no meaning any more", ref: "RFC 6891 §5", level: error}
        doc: Text, or a pointer to text that was there before.
        doc-ref: RFC 1035 §4.1.4
      - id: length
        type: b6
        if: kind != label_kind::pointer
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: text, unless: 'kind != label_kind::text'}
        doc: Bytes of the text; 0 ends the name.
        doc-ref: RFC 1035 §3.1
      - id: pointer
        type: b14
        if: kind == label_kind::pointer
        -label: pointer
        -unit: bytes
        doc: Where the rest of the name stands, counted from the first byte of the option's content.
        doc-ref: RFC 3397 §2
      - id: text
        size: length
        if: kind == label_kind::text
        -label: text
        doc: The label.
        doc-ref: RFC 1035 §3.1
  routes:
    -summary: "{_parent.code}: {routes}"
    doc: Routes with networks of any size. Whoever knows them ignores the routers of option 3.
    doc-ref: RFC 3442
    seq:
      - id: routes
        type: route
        repeat: eos
        -label: routes
        -default: [{}]
        doc: The routes; one for 0.0.0.0/0 among them is the default.
        doc-ref: RFC 3442, Classless Route Option Format
  route:
    -summary: "{destination}/{width} by {router}"
    doc: One route.
    doc-ref: RFC 3442, Classless Route Option Format
    seq:
      - id: width
        type: u1
        -label: prefix length
        -unit: bits
        -default: 24
        -check:
          - {that: 'width <= 32', say: "an address has 32 bits", ref: "RFC 3442, Classless Route Option Format", level: error}
        doc: How many bits of the destination count.
        doc-ref: RFC 3442, Classless Route Option Format
      - id: destination
        size: (width + 7) / 8
        -label: destination
        -format: hex
        -default: "0xc63364"
        doc: As many bytes of the network as the prefix length needs.
        doc-ref: RFC 3442, Classless Route Option Format
      - id: router
        size: 4
        -label: router
        -format: ipv4
        -default: 192.0.2.1
        doc: The router for it.
        doc-ref: RFC 3442, Classless Route Option Format
  vendor_classes:
    -summary: "{_parent.code}: {vendors}"
    doc: What vendors say, each under its own number.
    doc-ref: RFC 3925 §3 and §4; RFC 4243 §4
    seq:
      - id: vendors
        type: vendor_class
        repeat: eos
        -label: vendors
        -default: [{}]
        doc: One for each vendor.
        doc-ref: RFC 3925 §3 and §4; RFC 4243 §4
  vendor_class:
    -summary: "enterprise {enterprise}"
    doc: What one vendor says.
    doc-ref: RFC 3925 §3 and §4
    seq:
      - id: enterprise
        type: u4
        -label: enterprise
        -default: 32473
        -aka: {wireshark: [dhcp.option.vi_class.enterprise, dhcp.option.vi.enterprise, dhcp.option.agent_information_option.vi.enterprise]}
        doc: Whose information this is.
        doc-ref: RFC 3925 §3; IANA enterprise-numbers
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: data}
        -aka: {wireshark: [dhcp.option.vi_class.length, dhcp.option.vi.length, dhcp.option.agent_information_option.vi.data_length]}
        doc: Bytes of the data.
        doc-ref: RFC 3925 §3
      - id: data
        size: length
        -label: data
        -format: hex
        -aka: {wireshark: dhcp.option.vi_class.data}
        doc: Classes or options in the form of that vendor.
        doc-ref: RFC 3925 §3 and §4
  other:
    -summary: "{_parent.code}"
    doc: An option without a description here.
    doc-ref: IANA bootp-dhcp-parameters
    seq:
      - id: value
        size-eos: true
        -label: value
        -format: hex
        -aka: {wireshark: [dhcp.option.value, dhcp.option.vendor.value]}
        doc: All that follows the length.
        doc-ref: RFC 2132 §2
enums:
  operation:
    1: {id: request, -label: request}
    2: {id: reply, -label: reply}
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
  # The numbers of ARP but for 0 and 255.
  client_id_type:
    0: {id: name, -label: no hardware}
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
    255: {id: duid, -label: DUID}
  # IANA bootp-dhcp-parameters, with 175, 249 and 252 as they are used without having been assigned.
  option_code:
    0: {id: pad, -label: pad, -aka: {scapy: pad}}
    1: {id: subnet_mask, -label: subnet mask, -aka: {scapy: subnet_mask}}
    2: {id: time_offset, -label: time offset}
    3: {id: router, -label: router}
    4: {id: time_server, -label: time server}
    5: {id: name_server, -label: name server}
    6: {id: domain_name_server, -label: domain name server}
    7: {id: log_server, -label: log server}
    8: {id: quotes_server, -label: quotes server}
    9: {id: lpr_server, -label: LPR server}
    10: {id: impress_server, -label: Impress server}
    11: {id: resource_location_server, -label: resource location server}
    12: {id: host_name, -label: host name, -aka: {scapy: hostname}}
    13: {id: boot_file_size, -label: boot file size}
    14: {id: merit_dump_file, -label: merit dump file}
    15: {id: domain_name, -label: domain name, -aka: {scapy: domain}}
    16: {id: swap_server, -label: swap server}
    17: {id: root_path, -label: root path}
    18: {id: extensions_path, -label: extensions path}
    19: {id: ip_forwarding, -label: IP forwarding}
    20: {id: non_local_source_routing, -label: non-local source routing}
    21: {id: policy_filter, -label: policy filter}
    22: {id: maximum_reassembly_size, -label: maximum reassembly size}
    23: {id: default_ip_ttl, -label: default IP TTL}
    24: {id: path_mtu_aging_timeout, -label: path MTU aging timeout}
    25: {id: path_mtu_plateau_table, -label: path MTU plateau table}
    26: {id: interface_mtu, -label: interface MTU}
    27: {id: all_subnets_are_local, -label: all subnets are local}
    28: {id: broadcast_address, -label: broadcast address}
    29: {id: perform_mask_discovery, -label: perform mask discovery}
    30: {id: mask_supplier, -label: mask supplier}
    31: {id: perform_router_discovery, -label: perform router discovery}
    32: {id: router_solicitation_address, -label: router solicitation address}
    33: {id: static_route, -label: static route}
    34: {id: trailer_encapsulation, -label: trailer encapsulation}
    35: {id: arp_cache_timeout, -label: ARP cache timeout}
    36: {id: ethernet_encapsulation, -label: Ethernet encapsulation}
    37: {id: tcp_default_ttl, -label: TCP default TTL}
    38: {id: tcp_keepalive_interval, -label: TCP keepalive interval}
    39: {id: tcp_keepalive_garbage, -label: TCP keepalive garbage}
    40: {id: nis_domain, -label: NIS domain}
    41: {id: nis_servers, -label: NIS servers}
    42: {id: ntp_servers, -label: NTP servers}
    43: {id: vendor_specific_information, -label: vendor-specific information}
    44: {id: netbios_name_server, -label: NetBIOS name server}
    45: {id: netbios_datagram_distribution_server, -label: NetBIOS datagram distribution server}
    46: {id: netbios_node_type, -label: NetBIOS node type}
    47: {id: netbios_scope, -label: NetBIOS scope}
    48: {id: x_window_font_server, -label: X Window font server}
    49: {id: x_window_display_manager, -label: X Window display manager}
    50: {id: requested_address, -label: requested address, -aka: {scapy: requested_addr}}
    51: {id: lease_time, -label: lease time, -aka: {scapy: lease_time}}
    52: {id: option_overload, -label: option overload}
    53: {id: message_type, -label: message type, -aka: {scapy: message-type}}
    54: {id: server_identifier, -label: server identifier, -aka: {scapy: server_id}}
    55: {id: parameter_list, -label: parameter list}
    56: {id: message, -label: message}
    57: {id: maximum_message_size, -label: maximum message size, -aka: {scapy: max_dhcp_size}}
    58: {id: renewal_time, -label: renewal time, -aka: {scapy: renewal_time}}
    59: {id: rebinding_time, -label: rebinding time, -aka: {scapy: rebinding_time}}
    60: {id: vendor_class, -label: vendor class}
    61: {id: client_identifier, -label: client identifier}
    62: {id: netware_ip_domain, -label: NetWare/IP domain}
    63: {id: netware_ip_information, -label: NetWare/IP information}
    64: {id: nis_plus_domain, -label: NIS+ domain}
    65: {id: nis_plus_servers, -label: NIS+ servers}
    66: {id: tftp_server_name, -label: TFTP server name}
    67: {id: boot_file_name, -label: boot file name}
    68: {id: mobile_ip_home_agent, -label: mobile IP home agent}
    69: {id: smtp_server, -label: SMTP server}
    70: {id: pop3_server, -label: POP3 server}
    71: {id: nntp_server, -label: NNTP server}
    72: {id: www_server, -label: WWW server}
    73: {id: finger_server, -label: finger server}
    74: {id: irc_server, -label: IRC server}
    75: {id: streettalk_server, -label: StreetTalk server}
    76: {id: streettalk_directory_assistance_server, -label: StreetTalk directory assistance server}
    77: {id: user_class, -label: user class}
    78: {id: slp_directory_agent, -label: SLP directory agent}
    79: {id: slp_service_scope, -label: SLP service scope}
    80: {id: rapid_commit, -label: rapid commit}
    81: {id: client_fqdn, -label: client FQDN}
    82: {id: relay_agent_information, -label: relay agent information}
    83: {id: isns, -label: iSNS}
    85: {id: nds_servers, -label: NDS servers}
    86: {id: nds_tree_name, -label: NDS tree name}
    87: {id: nds_context, -label: NDS context}
    88: {id: bcmcs_domains, -label: BCMCS domains}
    89: {id: bcmcs_addresses, -label: BCMCS addresses}
    90: {id: authentication, -label: authentication}
    91: {id: last_transaction_time, -label: last transaction time}
    92: {id: associated_address, -label: associated address}
    93: {id: client_architecture, -label: client architecture}
    94: {id: client_network_interface, -label: client network interface}
    95: {id: ldap, -label: LDAP}
    97: {id: client_machine_identifier, -label: client machine identifier}
    98: {id: user_authentication, -label: user authentication}
    99: {id: civic_location, -label: civic location}
    100: {id: posix_time_zone, -label: POSIX time zone}
    101: {id: time_zone_name, -label: time zone name}
    108: {id: ipv6_only_preferred, -label: IPv6-only preferred}
    109: {id: dhcp_4o6_source_address, -label: DHCP 4o6 source address}
    112: {id: netinfo_address, -label: NetInfo address}
    113: {id: netinfo_tag, -label: NetInfo tag}
    114: {id: captive_portal, -label: captive portal}
    116: {id: auto_configuration, -label: auto-configuration}
    117: {id: name_service_search, -label: name service search}
    118: {id: subnet_selection, -label: subnet selection}
    119: {id: domain_search, -label: domain search}
    120: {id: sip_servers, -label: SIP servers}
    121: {id: classless_static_routes, -label: classless static routes}
    122: {id: cablelabs_configuration, -label: CableLabs configuration}
    123: {id: geographic_location, -label: geographic location}
    124: {id: vendor_identifying_vendor_class, -label: vendor-identifying vendor class}
    125: {id: vendor_identifying_vendor_information, -label: vendor-identifying vendor information}
    136: {id: pana_agent, -label: PANA agent}
    137: {id: lost_server, -label: LoST server}
    138: {id: capwap_access_controller, -label: CAPWAP access controller}
    139: {id: mos_address, -label: MoS address}
    140: {id: mos_domain, -label: MoS domain}
    141: {id: sip_user_agent_domains, -label: SIP user agent domains}
    142: {id: andsf_address, -label: ANDSF address}
    143: {id: sztp_redirect, -label: SZTP redirect}
    144: {id: precise_geographic_location, -label: precise geographic location}
    145: {id: forcerenew_nonce_capable, -label: FORCERENEW nonce capable}
    146: {id: rdnss_selection, -label: RDNSS selection}
    147: {id: dots_name, -label: DOTS name}
    148: {id: dots_address, -label: DOTS address}
    150: {id: tftp_server_address, -label: TFTP server address}
    151: {id: lease_query_status, -label: lease query status}
    152: {id: base_time, -label: base time}
    153: {id: start_time_of_state, -label: start time of state}
    154: {id: query_start_time, -label: query start time}
    155: {id: query_end_time, -label: query end time}
    156: {id: dhcp_state, -label: DHCP state}
    157: {id: data_source, -label: data source}
    158: {id: pcp_server, -label: PCP server}
    159: {id: port_parameters, -label: port parameters}
    161: {id: manufacturer_usage_description, -label: manufacturer usage description}
    162: {id: encrypted_dns, -label: encrypted DNS}
    175: {id: etherboot, -label: Etherboot}
    208: {id: pxelinux_magic, -label: PXELINUX magic}
    209: {id: configuration_file, -label: configuration file}
    210: {id: path_prefix, -label: path prefix}
    211: {id: reboot_time, -label: reboot time}
    212: {id: ipv6_rapid_deployment, -label: 6RD}
    213: {id: access_network_domain, -label: access network domain}
    220: {id: subnet_allocation, -label: subnet allocation}
    221: {id: virtual_subnet_selection, -label: virtual subnet selection}
    249: {id: classless_static_routes_microsoft, -label: classless static routes (Microsoft)}
    252: {id: web_proxy_autodiscovery, -label: web proxy autodiscovery}
    255: {id: end, -label: end, -aka: {scapy: end}}
  message_type_value:
    1: {id: discover, -label: discover}
    2: {id: offer, -label: offer}
    3: {id: request, -label: request}
    4: {id: decline, -label: decline}
    5: {id: acknowledge, -label: acknowledge}
    6: {id: refuse, -label: refuse}
    7: {id: release, -label: release}
    8: {id: inform, -label: inform}
    9: {id: force_renew, -label: force renew}
    10: {id: lease_query, -label: lease query}
    11: {id: lease_unassigned, -label: lease unassigned}
    12: {id: lease_unknown, -label: lease unknown}
    13: {id: lease_active, -label: lease active}
    14: {id: bulk_lease_query, -label: bulk lease query}
    15: {id: lease_query_done, -label: lease query done}
    16: {id: active_lease_query, -label: active lease query}
    17: {id: lease_query_status, -label: lease query status}
    18: {id: tls, -label: TLS}
  overload_value:
    1: {id: file, -label: boot file}
    2: {id: sname, -label: server name}
    3: {id: both, -label: boot file and server name}
  yes_no:
    0: {id: disabled, -label: "no"}
    1: {id: enabled, -label: "yes"}
  node_type_value:
    1: {id: b_node, -label: broadcasts (B)}
    2: {id: p_node, -label: asks servers (P)}
    4: {id: m_node, -label: "broadcasts, then asks (M)"}
    8: {id: h_node, -label: "asks, then broadcasts (H)"}
  # IANA bootp-dhcp-parameters. Wireshark also names 0, which pads nothing here, and 3, which is reserved.
  suboption_code:
    1: {id: circuit_id, -label: circuit ID}
    2: {id: remote_id, -label: remote ID}
    4: {id: docsis_device_class, -label: DOCSIS device class}
    5: {id: link_selection, -label: link selection}
    6: {id: subscriber_id, -label: subscriber ID}
    7: {id: radius_attributes, -label: RADIUS attributes}
    8: {id: authentication, -label: authentication}
    9: {id: vendor_specific_information, -label: vendor-specific information}
    10: {id: flags, -label: flags}
    11: {id: server_identifier_override, -label: server identifier override}
    12: {id: relay_agent_identifier, -label: relay agent identifier}
    13: {id: access_technology_type, -label: access technology type}
    14: {id: access_network_name, -label: access network name}
    15: {id: access_point_name, -label: access point name}
    16: {id: access_point_bssid, -label: access point BSSID}
    17: {id: operator_identifier, -label: operator identifier}
    18: {id: operator_realm, -label: operator realm}
    19: {id: source_port, -label: source port}
    150: {id: link_selection_cisco, -label: link selection (Cisco)}
    151: {id: virtual_subnet_selection, -label: virtual subnet selection}
    152: {id: server_identifier_override_cisco, -label: server identifier override (Cisco)}
  label_kind:
    0: {id: text, -label: text}
    1: {id: extended, -label: extended (obsolete)}
    2: {id: unassigned, -label: unassigned}
    3: {id: pointer, -label: pointer}
  architecture:
    0: {id: x86_bios, -label: x86 BIOS}
    1: {id: nec_pc_98, -label: NEC PC-98}
    2: {id: itanium, -label: Itanium}
    3: {id: dec_alpha, -label: DEC Alpha}
    4: {id: arc_x86, -label: Arc x86}
    5: {id: intel_lean_client, -label: Intel Lean Client}
    6: {id: x86_uefi, -label: x86 UEFI}
    7: {id: x64_uefi, -label: x64 UEFI}
    8: {id: xscale_efi, -label: Xscale EFI}
    9: {id: ebc, -label: EBC}
    10: {id: arm_uefi, -label: ARM UEFI}
    11: {id: arm64_uefi, -label: ARM64 UEFI}
    12: {id: powerpc_open_firmware, -label: PowerPC Open Firmware}
    13: {id: powerpc_epapr, -label: PowerPC ePAPR}
    14: {id: power_opal, -label: POWER OPAL}
    15: {id: x86_uefi_over_http, -label: x86 UEFI over HTTP}
    16: {id: x64_uefi_over_http, -label: x64 UEFI over HTTP}
    17: {id: ebc_over_http, -label: EBC over HTTP}
    18: {id: arm_uefi_over_http, -label: ARM UEFI over HTTP}
    19: {id: arm64_uefi_over_http, -label: ARM64 UEFI over HTTP}
    20: {id: x86_bios_over_http, -label: x86 BIOS over HTTP}
    21: {id: arm_u_boot, -label: ARM U-Boot}
    22: {id: arm64_u_boot, -label: ARM64 U-Boot}
    23: {id: arm_u_boot_over_http, -label: ARM U-Boot over HTTP}
    24: {id: arm64_u_boot_over_http, -label: ARM64 U-Boot over HTTP}
    25: {id: risc_v_32_uefi, -label: RISC-V 32 UEFI}
    26: {id: risc_v_32_uefi_over_http, -label: RISC-V 32 UEFI over HTTP}
    27: {id: risc_v_64_uefi, -label: RISC-V 64 UEFI}
    28: {id: risc_v_64_uefi_over_http, -label: RISC-V 64 UEFI over HTTP}
    29: {id: risc_v_128_uefi, -label: RISC-V 128 UEFI}
    30: {id: risc_v_128_uefi_over_http, -label: RISC-V 128 UEFI over HTTP}
    31: {id: s390_basic, -label: s390 basic}
    32: {id: s390_extended, -label: s390 extended}
