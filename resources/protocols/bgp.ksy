# SPDX-License-Identifier: MIT
meta:
  id: bgp
  title: Border Gateway Protocol, version 4
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {tcp.port: 179}
  -aka: {dpkt: bgp.BGP, scapy: BGP, wireshark: bgp}
  -group: Application
  -summary: "{messages}"
-dpkt: {class: ~, in: [~], builds: false, data: messages, joins: true}
doc: >-
  How the networks of the internet tell each other which addresses they can
  reach, and through which networks the way goes. Messages stand one behind another in
  a TCP connection.
doc-ref: RFC 4271
seq:
  - id: messages
    type: message
    repeat: eos
    -label: messages
    -default: [{}]
    doc: The messages, in the order in which they were sent.
    doc-ref: RFC 4271 §4
types:
  message:
    -dpkt:
      - class: BGP
        when: type == message_type::keepalive and length >= 19
        fields: [[marker, marker], [len, length, 0], [type, type.to_i, 1]]
        data: ~
      - class: BGP
        when: length >= 19
        fields: [[marker, marker], [len, length, 0], [type, type.to_i, 1]]
        data: body
        needs: type != 0 and type <= 5
    -summary: "{type}"
    doc: One message.
    doc-ref: RFC 4271 §4.1
    seq:
      - id: marker
        size: 16
        -label: marker
        -default: 0xffffffffffffffffffffffffffffffff
        -aka: {scapy: marker, wireshark: bgp.marker}
        -check:
          - {that: 'marker == [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255]', say: "must be all ones", ref: "RFC 4271 §4.1", level: error}
        doc: Sixteen bytes of ones, by which a lost place in the stream is noticed.
        doc-ref: RFC 4271 §4.1
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {expr: 19 + sizeof(body)}
        -aka: {scapy: len, wireshark: bgp.length}
        -check:
          - {that: 'length >= 19', say: "the header alone has 19 bytes", ref: "RFC 4271 §4.1", level: error}
          - {that: 'length <= 4096', say: "longer than 4096 only where both sides agreed to it", ref: "RFC 4271 §4.1; RFC 8654 §4", level: note}
          - {that: 'type != 4 or length == 19', say: "a KEEPALIVE is a header alone", ref: "RFC 4271 §4.4", level: error}
        doc: The whole message, header included.
        doc-ref: RFC 4271 §4.1
      - id: type
        type: u1
        enum: message_type
        -label: type
        -default: 4
        -aka: {scapy: type, wireshark: bgp.type}
        doc: What the message is for.
        doc-ref: RFC 4271 §4.1; IANA bgp-parameters
      - id: body
        type:
          switch-on: type
          cases:
            'message_type::open': open
            'message_type::update': update
            'message_type::notification': notification
            'message_type::route_refresh': route_refresh
            'message_type::cisco_route_refresh': route_refresh
            _: other
        size: length - 19
        -inline: true
        -label: content
        doc: What the type puts behind the header.
        doc-ref: RFC 4271 §4
  other:
    -dpkt: {class: BGP.Update.Attribute.AtomicAggregate, in: [Attribute], alias: atomic_aggregate, when: _parent.code == 6, empty: true, data: ~}
    doc: Content that has no structure here, or none at all.
    doc-ref: RFC 4271 §4
    seq:
      - id: data
        size-eos: true
        -label: data
        doc: What is there.
        doc-ref: RFC 4271 §4
  open:
    -dpkt:
      class: BGP.Open
      when: opt_length == sizeof(params)
      fields: [[v, version, 4], [asn, my_as, 0], [holdtime, hold_time, 0], [identifier, bgp_id, 0, number], [param_len, opt_length, 0]]
      extras: [[parameters, params.items, "", list], [data, params.items, "", list]]
    -summary: "OPEN, AS {my_as}, {bgp_id}"
    doc: Who the sender is and what it can do.
    doc-ref: RFC 4271 §4.2
    seq:
      - id: version
        type: u1
        -label: version
        -default: 4
        -aka: {scapy: version, wireshark: bgp.open.version}
        -check:
          - {that: 'version == 4', say: "nobody speaks another version", ref: "RFC 4271 §4.2", level: error}
        doc: 4.
        doc-ref: RFC 4271 §4.2
      - id: my_as
        type: u2
        -label: AS
        -default: 64500
        -aka: {scapy: my_as, wireshark: bgp.open.myas}
        -check:
          - {that: 'my_as != 0', say: "must not be 0", ref: "RFC 7607 §2", level: error}
        doc: The number of the network. 23456 when it has four bytes; then a capability tells it.
        doc-ref: RFC 4271 §4.2; RFC 6793 §4.1
      - id: hold_time
        type: u2
        -label: hold time
        -unit: s
        -default: 180
        -aka: {scapy: hold_time, wireshark: bgp.open.holdtime}
        -check:
          - {that: 'hold_time == 0 or hold_time >= 3', say: "must be 0 or at least 3", ref: "RFC 4271 §4.2", level: error}
        doc: "After which silence the connection counts as lost; the smaller one of both sides holds. 0: never."
        doc-ref: RFC 4271 §4.2
      - id: bgp_id
        size: 4
        -label: BGP identifier
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: bgp_id, wireshark: bgp.open.identifier}
        -check:
          - {that: 'bgp_id != [0, 0, 0, 0]', say: "must not be 0", ref: "RFC 6286 §2.1", level: error}
        doc: The number of the router, in the form of an address.
        doc-ref: RFC 4271 §4.2; RFC 6286 §2.1
      - id: opt_length
        type: u1
        -label: length of the parameters
        -unit: bytes
        -auto: {fn: length_of, of: params}
        -aka: {scapy: opt_param_len, wireshark: bgp.open.opt.len}
        doc: How many bytes follow.
        doc-ref: RFC 4271 §4.2
      - id: params
        type: param_list
        size: opt_length
        -label: parameters
        -aka: {scapy: opt_params}
        doc: What the sender can do.
        doc-ref: RFC 4271 §4.2
  param_list:
    doc: The parameters.
    doc-ref: RFC 4271 §4.2
    seq:
      - id: items
        type: param
        repeat: eos
        -inline: true
        -label: parameters
        doc: The parameters.
        doc-ref: RFC 4271 §4.2
  param:
    -dpkt:
      # It goes on behind the first capability of a parameter.
      class: BGP.Open.Parameter
      when: type != 1 and (type != 2 or sizeof(body) == body.capabilities[0].length + 2)
      fields: [[type, type.to_i, 0], [len, length, 0]]
      data: body
      needs: type == param_type::capability
    -summary: "{type}"
    doc: One parameter.
    doc-ref: RFC 4271 §4.2
    seq:
      - id: type
        type: u1
        enum: param_type
        -label: parameter
        -default: 2
        -aka: {scapy: param_type, wireshark: bgp.open.opt.param.type}
        doc: Which parameter this is; capabilities in all cases that still occur.
        doc-ref: RFC 4271 §4.2; RFC 5492 §4
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {scapy: param_length, wireshark: bgp.open.opt.param.len}
        doc: The bytes behind this one.
        doc-ref: RFC 4271 §4.2
      - id: body
        type:
          switch-on: type
          cases:
            'param_type::capability': capability_list
            _: other
        size: length
        -inline: true
        -label: value
        -aka: {scapy: param_value}
        doc: What the parameter says.
        doc-ref: RFC 4271 §4.2
  capability_list:
    -dpkt: {class: ~, data: capabilities, joins: true}
    doc: Capabilities.
    doc-ref: RFC 5492 §4
    seq:
      - id: capabilities
        type: capability
        repeat: eos
        -label: capabilities
        -default: [{}]
        doc: The capabilities; often one in each parameter.
        doc-ref: RFC 5492 §4
  capability:
    -dpkt: {class: BGP.Open.Parameter.Capability, fields: [[code, code.to_i, 0], [len, length, 0]], data: body}
    -summary: "{code}"
    doc: Something that the sender can do.
    doc-ref: RFC 5492 §4
    seq:
      - id: code
        type: u1
        enum: capability_code
        -label: capability
        -default: 2
        -aka: {scapy: code, wireshark: bgp.cap.type}
        doc: Which capability this is.
        doc-ref: RFC 5492 §4; IANA capability-codes
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {scapy: length, wireshark: bgp.cap.length}
        doc: The bytes behind this one.
        doc-ref: RFC 5492 §4
      - id: body
        type:
          switch-on: code
          cases:
            'capability_code::multiprotocol': cap_multiprotocol
            'capability_code::orf': cap_orf
            'capability_code::extended_next_hop': cap_next_hops
            'capability_code::role': cap_role
            'capability_code::graceful_restart': cap_restart
            'capability_code::four_octet_as': cap_as4
            'capability_code::add_path': cap_add_path
            'capability_code::llgr': cap_llgr
            'capability_code::fqdn': cap_fqdn
            'capability_code::cisco_orf': cap_orf
            _: other
        size: length
        -inline: true
        -label: value
        doc: What belongs to the capability.
        doc-ref: RFC 5492 §4
  cap_multiprotocol:
    -summary: "{afi}, {safi}"
    doc: Routes of this kind can be told.
    doc-ref: RFC 4760 §8
    seq:
      - id: afi
        type: u2
        enum: afi
        -label: address family
        -default: 1
        -aka: {scapy: afi, wireshark: bgp.cap.mp.afi}
        doc: What kind of address.
        doc-ref: RFC 4760 §8; IANA address-family-numbers
      - id: reserved
        type: u1
        -label: reserved
        -aka: {scapy: reserved}
        doc: Sent as 0.
        doc-ref: RFC 4760 §8
      - id: safi
        type: u1
        enum: safi
        -label: subsequent family
        -default: 1
        -aka: {scapy: safi, wireshark: bgp.cap.mp.safi}
        doc: What the addresses are used for.
        doc-ref: RFC 4760 §8; IANA safi-namespace
  cap_orf:
    doc: Filters that the other side applies before it sends.
    doc-ref: RFC 5291 §5
    seq:
      - id: blocks
        type: orf_block
        repeat: eos
        -label: families
        -default: [{}]
        -aka: {scapy: orf}
        doc: One entry for each kind of route.
        doc-ref: RFC 5291 §5
  orf_block:
    doc: Filters for one kind of route.
    doc-ref: RFC 5291 §5
    seq:
      - id: afi
        type: u2
        enum: afi
        -label: address family
        -default: 1
        -aka: {scapy: afi, wireshark: bgp.cap.orf.afi}
        doc: What kind of address.
        doc-ref: RFC 5291 §5; IANA address-family-numbers
      - id: reserved
        type: u1
        -label: reserved
        -aka: {scapy: reserved}
        doc: Sent as 0.
        doc-ref: RFC 5291 §5
      - id: safi
        type: u1
        enum: safi
        -label: subsequent family
        -default: 1
        -aka: {scapy: safi, wireshark: bgp.cap.orf.safi}
        doc: What the addresses are used for.
        doc-ref: RFC 5291 §5; IANA safi-namespace
      - id: count
        type: u1
        -label: number of filters
        -auto: {fn: count_of, of: entries}
        -aka: {scapy: orf_number, wireshark: bgp.cap.orf.number}
        doc: How many follow.
        doc-ref: RFC 5291 §5
      - id: entries
        type: orf_entry
        repeat: expr
        repeat-expr: count
        -label: filters
        -default: [{}]
        -aka: {scapy: entries}
        doc: The filters.
        doc-ref: RFC 5291 §5
  orf_entry:
    doc: One kind of filter.
    doc-ref: RFC 5291 §5
    seq:
      - id: type
        type: u1
        enum: orf_type
        -label: filter type
        -default: 64
        -aka: {scapy: orf_type, wireshark: bgp.cap.orf.type}
        doc: Which filter this is.
        doc-ref: RFC 5291 §5; IANA bgp-parameters
      - id: send_receive
        type: u1
        enum: direction
        -label: direction
        -default: 3
        -aka: {scapy: send_receive, wireshark: bgp.cap.orf.sendreceive}
        doc: Whether it is sent, taken, or both.
        doc-ref: RFC 5291 §5
  cap_next_hops:
    doc: Routers may be named by addresses of another kind than the routes.
    doc-ref: RFC 8950 §4
    seq:
      - id: items
        type: next_hop_family
        repeat: eos
        -label: kinds
        -default: [{}]
        doc: One entry for each pair.
        doc-ref: RFC 8950 §4
  next_hop_family:
    doc: A pair of kinds.
    doc-ref: RFC 8950 §4
    seq:
      - id: afi
        type: u2
        enum: afi
        -label: address family
        -default: 1
        doc: What kind of address the routes have.
        doc-ref: RFC 8950 §4
      - id: safi
        type: u2
        enum: safi
        -label: subsequent family
        -default: 1
        doc: What the routes are used for.
        doc-ref: RFC 8950 §4
      - id: next_hop_afi
        type: u2
        enum: afi
        -label: next hop's family
        -default: 2
        doc: What kind of address the router has.
        doc-ref: RFC 8950 §4
  cap_role:
    doc: What the sender is to the other side.
    doc-ref: RFC 9234 §4.1
    seq:
      - id: role
        type: u1
        enum: role
        -label: role
        doc: The role.
        doc-ref: RFC 9234 §4.1
  cap_restart:
    doc: Routes can be kept while a side restarts.
    doc-ref: RFC 4724 §3
    seq:
      - id: restarted
        type: b1
        -label: restarted
        -aka: {wireshark: bgp.cap.gr.timers.restart_flag}
        doc: The sender has just restarted.
        doc-ref: RFC 4724 §3
      - id: notification
        type: b1
        -label: notification
        -aka: {wireshark: bgp.cap.gr.timers.notification_flag}
        doc: Routes are kept after errors too.
        doc-ref: RFC 8538 §2
      - id: reserved
        type: b2
        -label: reserved
        doc: Sent as 0.
        doc-ref: RFC 4724 §3
      - id: restart_time
        type: b12
        -label: restart time
        -unit: s
        -default: 120
        -aka: {scapy: restart_time, wireshark: bgp.cap.gr.timers.restart_time}
        doc: How long a restart takes at most.
        doc-ref: RFC 4724 §3
      - id: families
        type: restart_family
        repeat: eos
        -label: families
        -aka: {scapy: entries}
        doc: The kinds of route that can be kept.
        doc-ref: RFC 4724 §3
  restart_family:
    doc: A kind of route that can be kept.
    doc-ref: RFC 4724 §3
    seq:
      - id: afi
        type: u2
        enum: afi
        -label: address family
        -default: 1
        -aka: {scapy: afi, wireshark: bgp.cap.gr.afi}
        doc: What kind of address.
        doc-ref: RFC 4724 §3; IANA address-family-numbers
      - id: safi
        type: u1
        enum: safi
        -label: subsequent family
        -default: 1
        -aka: {scapy: safi, wireshark: bgp.cap.gr.safi}
        doc: What the addresses are used for.
        doc-ref: RFC 4724 §3; IANA safi-namespace
      - id: forwarding
        type: b1
        -label: forwarding
        -aka: {wireshark: bgp.cap.gr.flag.pfs}
        doc: The packets went on flowing during the restart.
        doc-ref: RFC 4724 §3
      - id: reserved
        type: b7
        -label: reserved
        doc: Sent as 0.
        doc-ref: RFC 4724 §3
  cap_as4:
    doc: The number of the network in four bytes, and numbers of four bytes in paths.
    doc-ref: RFC 6793 §3
    seq:
      - id: asn
        type: u4
        -label: AS
        -default: 64500
        -aka: {scapy: asn, wireshark: bgp.cap.4as}
        doc: The number.
        doc-ref: RFC 6793 §3
  cap_add_path:
    doc: Several ways to the same addresses can be told.
    doc-ref: RFC 7911 §4
    seq:
      - id: families
        type: add_path_family
        repeat: eos
        -label: families
        -default: [{}]
        doc: The kinds of route.
        doc-ref: RFC 7911 §4
  add_path_family:
    doc: A kind of route.
    doc-ref: RFC 7911 §4
    seq:
      - id: afi
        type: u2
        enum: afi
        -label: address family
        -default: 1
        -aka: {scapy: afi, wireshark: bgp.cap.ap.afi}
        doc: What kind of address.
        doc-ref: RFC 7911 §4; IANA address-family-numbers
      - id: safi
        type: u1
        enum: safi
        -label: subsequent family
        -default: 1
        -aka: {scapy: safi, wireshark: bgp.cap.ap.safi}
        doc: What the addresses are used for.
        doc-ref: RFC 7911 §4; IANA safi-namespace
      - id: send_receive
        type: u1
        enum: direction
        -label: direction
        -default: 3
        -aka: {wireshark: bgp.cap.ap.sendreceive}
        doc: Whether several ways are sent, taken, or both.
        doc-ref: RFC 7911 §4
  cap_llgr:
    doc: Stale routes are kept for long.
    doc-ref: RFC 9494 §3.1
    seq:
      - id: families
        type: llgr_family
        repeat: eos
        -label: families
        -default: [{}]
        doc: The kinds of route.
        doc-ref: RFC 9494 §3.1
  llgr_family:
    doc: A kind of route that is kept.
    doc-ref: RFC 9494 §3.1
    seq:
      - id: afi
        type: u2
        enum: afi
        -label: address family
        -default: 1
        -aka: {scapy: afi}
        doc: What kind of address.
        doc-ref: RFC 9494 §3.1; IANA address-family-numbers
      - id: safi
        type: u1
        enum: safi
        -label: subsequent family
        -default: 1
        -aka: {scapy: safi}
        doc: What the addresses are used for.
        doc-ref: RFC 9494 §3.1; IANA safi-namespace
      - id: forwarding
        type: b1
        -label: forwarding
        doc: The packets went on flowing.
        doc-ref: RFC 9494 §3.1
      - id: reserved
        type: b7
        -label: reserved
        doc: Sent as 0.
        doc-ref: RFC 9494 §3.1
      - id: stale_time
        type: b24
        -label: stale time
        -unit: s
        -default: 3600
        doc: How long.
        doc-ref: RFC 9494 §3.1
  cap_fqdn:
    doc: The router's name.
    doc-ref: draft-walton-bgp-hostname-capability
    seq:
      - id: host_length
        type: u1
        -label: length of the host name
        -unit: bytes
        -auto: {fn: length_of, of: host}
        -aka: {wireshark: bgp.cap.orf.fqdn.hostname.len}
        doc: How many bytes.
        doc-ref: draft-walton-bgp-hostname-capability
      - id: host
        type: str
        size: host_length
        -label: host name
        -default: "router"
        -aka: {wireshark: bgp.cap.orf.fqdn.hostname}
        doc: The name.
        doc-ref: draft-walton-bgp-hostname-capability
      - id: domain_length
        type: u1
        -label: length of the domain
        -unit: bytes
        -auto: {fn: length_of, of: domain}
        -aka: {wireshark: bgp.cap.orf.fqdn.domain_name.len}
        doc: How many bytes.
        doc-ref: draft-walton-bgp-hostname-capability
      - id: domain
        type: str
        size: domain_length
        -label: domain
        -aka: {wireshark: bgp.cap.orf.fqdn.domain_name}
        doc: The domain.
        doc-ref: draft-walton-bgp-hostname-capability
  update:
    -dpkt:
      class: BGP.Update
      when: withdrawn_length == sizeof(withdrawn) and attributes_length == sizeof(attributes)
      extras: [[withdrawn, withdrawn.items, "", list], [attributes, attributes.items, "", list], [announced, nlri, "", list]]
      data: ~
    -summary: "UPDATE"
    doc: Ways that are new, have changed, or are gone.
    doc-ref: RFC 4271 §4.3
    seq:
      - id: withdrawn_length
        type: u2
        -label: length of what is withdrawn
        -unit: bytes
        -auto: {fn: length_of, of: withdrawn}
        -aka: {scapy: withdrawn_routes_len, wireshark: bgp.update.withdrawn_routes.length}
        doc: How many bytes.
        doc-ref: RFC 4271 §4.3
      - id: withdrawn
        type: prefix_list
        size: withdrawn_length
        -label: withdrawn
        -aka: {scapy: withdrawn_routes}
        doc: Addresses that can no longer be reached.
        doc-ref: RFC 4271 §4.3
      - id: attributes_length
        type: u2
        -label: length of the attributes
        -unit: bytes
        -auto: {fn: length_of, of: attributes}
        -aka: {scapy: path_attr_len, wireshark: bgp.update.path_attributes.length}
        doc: How many bytes.
        doc-ref: RFC 4271 §4.3
      - id: attributes
        type: attribute_list
        size: attributes_length
        -label: path attributes
        -aka: {scapy: path_attr}
        doc: What is to be known about the way.
        doc-ref: RFC 4271 §4.3
      - id: nlri
        type: prefix
        repeat: eos
        -label: reachable
        -aka: {scapy: nlri}
        doc: The addresses that can be reached this way.
        doc-ref: RFC 4271 §4.3
  prefix_list:
    doc: Prefixes one behind another.
    doc-ref: RFC 4271 §4.3
    seq:
      - id: items
        type: prefix
        repeat: eos
        -inline: true
        -label: prefixes
        doc: The prefixes.
        doc-ref: RFC 4271 §4.3
  prefix:
    -dpkt: {class: RouteIPV4, when: length <= 32, fields: [["", prefix, "", shown prefix]], data: ~}
    -format: prefix
    doc: Addresses that begin with the same bits.
    doc-ref: RFC 4271 §4.3
    seq:
      - id: length
        type: u1
        -label: prefix length
        -unit: bits
        -default: 24
        -auto: {expr: 'sizeof(prefix) == (length + 7) / 8 ? length : sizeof(prefix) * 8'}
        -aka: {wireshark: bgp.prefix_length}
        -check:
          - {that: 'length <= 32', say: "an address has 32 bits", ref: "RFC 4271 §4.3", level: error}
        doc: How many bits of the address count. It follows when the bytes become more or fewer.
        doc-ref: RFC 4271 §4.3
      - id: prefix
        size: (length + 7) / 8
        -label: prefix
        -default: 0xc00002
        -aka: {scapy: prefix}
        doc: The bytes that hold these bits, and no more.
        doc-ref: RFC 4271 §4.3
  mp_prefix:
    -dpkt:
      - {class: RouteIPV4, when: _parent._parent.afi == afi::ipv4 and length <= 32, fields: [["", prefix, "", shown prefix]], data: ~}
      - class: RouteIPV6
        when: _parent._parent.afi == afi::ipv6 and sizeof(prefix) == (length + 7) / 8
        fields: [[len, length, 0]]
        extras: [[prefix, prefix, "", padded 16], [data, prefix, "", padded 16]]
    -summary: "{prefix}/{length}"
    doc: Addresses that begin with the same bits, most often of IPv6.
    doc-ref: RFC 4760 §5
    seq:
      - id: length
        type: u1
        -label: prefix length
        -unit: bits
        -default: 32
        -auto: {expr: 'sizeof(prefix) == (length + 7) / 8 ? length : sizeof(prefix) * 8'}
        -aka: {wireshark: bgp.prefix_length}
        -check:
          - {that: 'length <= 128', say: "an address has 128 bits", ref: "RFC 4760 §5", level: error}
        doc: How many bits of the address count. It follows when the bytes become more or fewer.
        doc-ref: RFC 4760 §5
      - id: prefix
        size: (length + 7) / 8
        -label: prefix
        -default: 0x20010db8
        -aka: {scapy: prefix}
        doc: The bytes that hold these bits, and no more.
        doc-ref: RFC 4760 §5
  mp_prefix_list:
    -dpkt:
      - {class: ~, in: [MPReachNLRI], extras: [[announced, prefixes, "", list], [data, prefixes, "", list]]}
      - {class: ~, in: [MPUnreachNLRI], extras: [[withdrawn, prefixes, "", list], [data, prefixes, "", list]]}
    doc: Prefixes one behind another.
    doc-ref: RFC 4760 §5
    seq:
      - id: prefixes
        type: mp_prefix
        repeat: eos
        -label: prefixes
        doc: The prefixes.
        doc-ref: RFC 4760 §5
  attribute_list:
    doc: The attributes.
    doc-ref: RFC 4271 §4.3
    seq:
      - id: items
        type: attribute
        repeat: eos
        -inline: true
        -label: attributes
        doc: The attributes.
        doc-ref: RFC 4271 §4.3
  attribute:
    -dpkt:
      class: BGP.Update.Attribute
      when: 'sizeof(body) == (extended ? extended_length : length)'
      fields: [[flags, optional * 128 + transitive * 64 + partial * 32 + extended * 16 + unused, 0], [type, code.to_i, 0]]
      extras: [[len, 'extended ? extended_length : length']]
      data: body
      needs: code != 0 and (code <= 5 or code >= 7 and code <= 10 or code == 14 or code == 15)
    -summary: "{code}"
    doc: One attribute of the way.
    doc-ref: RFC 4271 §4.3
    seq:
      - id: optional
        type: b1
        -label: optional
        -aka: {wireshark: bgp.update.path_attribute.flags.optional}
        -check:
          - {that: 'optional or transitive', say: "what everybody knows is handed on", ref: "RFC 4271 §4.3", level: error}
        doc: Not everybody has to know it.
        doc-ref: RFC 4271 §4.3
      - id: transitive
        type: b1
        -label: transitive
        -default: 1
        -aka: {wireshark: bgp.update.path_attribute.flags.transitive}
        doc: Who does not know it hands it on all the same.
        doc-ref: RFC 4271 §4.3
      - id: partial
        type: b1
        -label: partial
        -aka: {wireshark: bgp.update.path_attribute.flags.partial}
        -check:
          - {that: 'not partial or optional and transitive', say: "only what is optional and handed on can be partial", ref: "RFC 4271 §4.3", level: error}
        doc: Somebody on the way did not know it.
        doc-ref: RFC 4271 §4.3
      - id: extended
        type: b1
        -label: extended length
        -aka: {wireshark: bgp.update.path_attribute.flags.extended_length}
        doc: The length has two bytes.
        doc-ref: RFC 4271 §4.3
      - id: unused
        type: b4
        -label: unused
        -aka: {wireshark: bgp.update.path_attribute.flags.unused}
        doc: Sent as 0.
        doc-ref: RFC 4271 §4.3
      - id: code
        type: u1
        enum: attribute_code
        -label: attribute
        -default: 1
        -aka: {scapy: type_code, wireshark: bgp.update.path_attribute.type_code}
        doc: Which attribute this is.
        doc-ref: RFC 4271 §4.3; IANA bgp-parameters
      - id: length
        type: u1
        if: not extended
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {scapy: attr_len, wireshark: bgp.update.path_attribute.length}
        doc: The bytes of the value.
        doc-ref: RFC 4271 §4.3
      - id: extended_length
        type: u2
        if: extended
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {scapy: attr_ext_len, wireshark: bgp.update.path_attribute.length}
        doc: The bytes of the value.
        doc-ref: RFC 4271 §4.3
      - id: body
        type:
          switch-on: code
          cases:
            'attribute_code::origin': origin
            'attribute_code::as_path': as_path
            'attribute_code::next_hop': next_hop
            'attribute_code::multi_exit_disc': med
            'attribute_code::local_pref': local_pref
            'attribute_code::aggregator': aggregator
            'attribute_code::communities': communities
            'attribute_code::originator_id': originator_id
            'attribute_code::cluster_list': cluster_list
            'attribute_code::mp_reach_nlri': mp_reach
            'attribute_code::mp_unreach_nlri': mp_unreach
            'attribute_code::extended_communities': extended_communities
            'attribute_code::as4_path': as4_path
            'attribute_code::as4_aggregator': as4_aggregator
            'attribute_code::aigp': aigp
            'attribute_code::large_community': large_communities
            'attribute_code::only_to_customer': only_to_customer
            _: other
        size: 'extended ? extended_length : length'
        -inline: true
        -label: value
        -aka: {scapy: attribute}
        doc: What the attribute says.
        doc-ref: RFC 4271 §4.3
  origin:
    -dpkt: {class: BGP.Update.Attribute.Origin, fields: [[type, origin, 0]]}
    doc: Where the way was first known from.
    doc-ref: RFC 4271 §5.1.1
    seq:
      - id: origin
        type: u1
        enum: origin_value
        -label: origin
        -aka: {scapy: origin, wireshark: bgp.update.path_attribute.origin}
        -check:
          - {that: 'origin <= 2', say: "is not assigned", ref: "RFC 4271 §4.3", level: error}
        doc: "IGP: from the network itself; EGP: from the protocol before this one; incomplete: by other means."
        doc-ref: RFC 4271 §5.1.1
  as_path:
    -dpkt: {class: BGP.Update.Attribute.ASPath, alias: as_path, empty: segments.size == 0, extras: [[segments, segments, "", list], [data, segments, "", list]]}
    doc: The networks that the way goes through, the nearest first.
    doc-ref: RFC 4271 §5.1.2
    seq:
      - id: segments
        type: segment
        repeat: eos
        -label: segments
        -aka: {scapy: segments}
        doc: Nearly always one; none inside the network itself.
        doc-ref: RFC 4271 §4.3
  segment:
    # Numbers of four bytes only where there is one of them in all.
    -dpkt:
      - class: BGP.Update.Attribute.ASPath.ASPathSegment4
        when: _io.size == 6 and asns.size == 1
        fields: [[type, type.to_i, 0], [len, count, 0]]
        extras: [[path, asns, "", list]]
        data: ~
      - class: BGP.Update.Attribute.ASPath.ASPathSegment
        when: _io.size != 6 and asns.size == 0
        fields: [[type, type.to_i, 0], [len, count, 0]]
        extras: [[path, short_asns, "", list], [data, short_asns, "", list]]
    -summary: "{type}, {count} networks"
    doc: Networks on the way.
    doc-ref: RFC 4271 §4.3; RFC 6793 §3
    seq:
      - id: type
        type: u1
        enum: segment_type
        -label: segment
        -default: 2
        -aka: {scapy: segment_type, wireshark: bgp.update.path_attribute.as_path_segment.type}
        -check:
          - {that: 'type >= 1 and type <= 4', say: "is not assigned", ref: "RFC 4271 §4.3; RFC 5065 §3", level: error}
        doc: Whether the networks are in order.
        doc-ref: RFC 4271 §4.3; RFC 5065 §3
      - id: count
        type: u1
        -label: number of networks
        -auto: {expr: sizeof(asns) / 4 + sizeof(short_asns) / 2}
        -aka: {scapy: segment_length, wireshark: bgp.update.path_attribute.as_path_segment.length}
        doc: How many follow.
        doc-ref: RFC 4271 §4.3
      - id: asns
        type: u4
        repeat: expr
        repeat-expr: '_io.size - _io.pos >= count * 4 ? count : 0'
        -label: networks
        -aka: {wireshark: bgp.update.path_attribute.as_path_segment.as4}
        doc: Their numbers with four bytes, as both sides agree today.
        doc-ref: RFC 6793 §3
      - id: short_asns
        type: u2
        repeat: expr
        repeat-expr: count - asns.size
        -label: networks
        -aka: {scapy: segment_value, wireshark: bgp.update.path_attribute.as_path_segment.as2}
        doc: "Their numbers with two bytes. The message does not tell which it has: they are read so when four bytes each do not fit."
        doc-ref: RFC 4271 §4.3
  next_hop:
    -dpkt: {class: BGP.Update.Attribute.NextHop, alias: next_hop, fields: [[ip, next_hop, 0, number]]}
    doc: The router through which the way goes.
    doc-ref: RFC 4271 §5.1.3
    seq:
      - id: next_hop
        size: 4
        -label: next hop
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: next_hop, wireshark: bgp.update.path_attribute.next_hop}
        -check:
          - {that: 'next_hop[0] != 0 and next_hop[0] < 224', say: "must be the address of one host", ref: "RFC 4271 §6.3", level: error}
        doc: Its address.
        doc-ref: RFC 4271 §5.1.3
  med:
    -dpkt: {class: BGP.Update.Attribute.MultiExitDisc, alias: multi_exit_disc, fields: [[value, med, 0]]}
    doc: Which of several ways into the network is better.
    doc-ref: RFC 4271 §5.1.4
    seq:
      - id: med
        type: u4
        -label: metric
        -aka: {scapy: med, wireshark: bgp.update.path_attribute.multi_exit_disc}
        doc: The lower the better.
        doc-ref: RFC 4271 §5.1.4
  local_pref:
    -dpkt: {class: BGP.Update.Attribute.LocalPref, alias: local_pref, fields: [[value, local_pref, 0]]}
    doc: How much the network likes the way.
    doc-ref: RFC 4271 §5.1.5
    seq:
      - id: local_pref
        type: u4
        -label: preference
        -default: 100
        -aka: {scapy: local_pref, wireshark: bgp.update.path_attribute.local_pref}
        doc: The higher the better.
        doc-ref: RFC 4271 §5.1.5
  aggregator:
    -dpkt: {class: BGP.Update.Attribute.Aggregator, when: sizeof(asn) == 2, fields: [[asn, asn, 0, number], [ip, address, 0, number]]}
    doc: Who put several ways together.
    doc-ref: RFC 4271 §5.1.7
    seq:
      - id: asn
        size: _io.size - 4
        -label: AS
        -default: 0x0000fbf4
        -aka: {scapy: aggregator_asn, wireshark: bgp.update.path_attribute.aggregator_as}
        -check:
          - {that: 'sizeof(asn) == 4 or sizeof(asn) == 2', say: "a number has 4 or 2 bytes", ref: "RFC 4271 §4.3; RFC 6793 §3", level: error}
        doc: The number of the network, in four bytes as both sides agree today, or in two.
        doc-ref: RFC 4271 §5.1.7; RFC 6793 §3
      - id: address
        size: 4
        -label: router
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: speaker_address, wireshark: bgp.update.path_attribute.aggregator_origin}
        doc: The number of the router.
        doc-ref: RFC 4271 §5.1.7
  communities:
    -dpkt: {class: BGP.Update.Attribute.Communities, empty: communities.size == 0, extras: [[data, communities, "", list]]}
    doc: Marks of the way.
    doc-ref: RFC 1997
    seq:
      - id: communities
        type: community
        repeat: eos
        -label: communities
        -default: [{}]
        doc: The marks.
        doc-ref: RFC 1997
  community:
    -dpkt:
      - {class: BGP.Update.Attribute.Communities.ReservedCommunity, when: asn == 0 or asn == 0xffff, fields: [[value, asn * 65536 + value, 0]], data: ~}
      - {class: BGP.Update.Attribute.Communities.Community, fields: [[asn, asn, 0], [value, value, 0]], data: ~}
    -summary: "{asn}:{value}"
    doc: A mark.
    doc-ref: RFC 1997
    seq:
      - id: asn
        type: u2
        -label: AS
        -default: 64500
        -aka: {wireshark: bgp.update.path_attribute.community_as}
        doc: "Whose mark it is. 65535: everybody's."
        doc-ref: RFC 1997; IANA bgp-well-known-communities
      - id: value
        type: u2
        -label: value
        -aka: {wireshark: bgp.update.path_attribute.community_value}
        doc: What the mark means is up to that network.
        doc-ref: RFC 1997
  originator_id:
    -dpkt: {class: BGP.Update.Attribute.OriginatorID, alias: originator_id, fields: [[value, originator_id, 0, number]]}
    doc: Which router inside the network told the way first.
    doc-ref: RFC 4456 §8
    seq:
      - id: originator_id
        size: 4
        -label: originator
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: originator_id, wireshark: bgp.update.path_attribute.originator_id}
        doc: Its number.
        doc-ref: RFC 4456 §8
  cluster_list:
    -dpkt: {class: BGP.Update.Attribute.ClusterList, alias: cluster_list, empty: cluster_ids.size == 0, extras: [[data, cluster_ids, "", list number]]}
    doc: The reflectors that the way came over, so that circles are noticed.
    doc-ref: RFC 4456 §8
    seq:
      - id: cluster_ids
        size: 4
        repeat: eos
        -label: clusters
        -format: ipv4
        -default: [192.0.2.1]
        -aka: {scapy: cluster_list, wireshark: bgp.path_attribute.cluster_id}
        doc: Their numbers.
        doc-ref: RFC 4456 §8
  mp_reach:
    -dpkt:
      class: BGP.Update.Attribute.MPReachNLRI
      alias: mp_reach_nlri
      when: reserved == 0 and (afi == afi::ipv4 and sizeof(next_hop) == 4 or afi == afi::ipv6 and sizeof(next_hop) == 16)
      fields: [[afi, afi.to_i, 1], [safi, safi.to_i, 1]]
      extras: [[next_hop, next_hop], [next_hops, next_hop, "", listed], [snpas, '"[]"', "", python]]
      data: routes
      joins: true
    -summary: "{afi}, {safi}"
    doc: Addresses of any kind that can be reached.
    doc-ref: RFC 4760 §3
    seq:
      - id: afi
        type: u2
        enum: afi
        -label: address family
        -default: 2
        -aka: {scapy: afi, wireshark: bgp.update.path_attribute.mp_reach_nlri.afi}
        doc: What kind of address.
        doc-ref: RFC 4760 §3; IANA address-family-numbers
      - id: safi
        type: u1
        enum: safi
        -label: subsequent family
        -default: 1
        -aka: {scapy: safi, wireshark: bgp.update.path_attribute.mp_reach_nlri.safi}
        doc: What the addresses are used for.
        doc-ref: RFC 4760 §3; IANA safi-namespace
      - id: next_hop_length
        type: u1
        -label: length of the next hop
        -unit: bytes
        -auto: {fn: length_of, of: next_hop}
        -aka: {scapy: nh_addr_len}
        doc: How many bytes.
        doc-ref: RFC 4760 §3
      - id: next_hop
        size: next_hop_length
        -label: next hop
        -format: ipv6
        -default: "2001:db8::1"
        -aka: {scapy: [nh_v6_addr, nh_v4_addr], wireshark: bgp.update.path_attribute.mp_reach_nlri.next_hop}
        doc: The router through which the way goes; for IPv6 its address on the link may follow.
        doc-ref: RFC 4760 §3; RFC 2545 §3
      - id: reserved
        type: u1
        -label: reserved
        -aka: {scapy: reserved}
        doc: Sent as 0.
        doc-ref: RFC 4760 §3
      - id: routes
        type:
          switch-on: safi
          cases:
            'safi::unicast': mp_prefix_list
            'safi::multicast': mp_prefix_list
            _: other
        size-eos: true
        -inline: true
        -label: routes
        -aka: {scapy: nlri}
        doc: The addresses.
        doc-ref: RFC 4760 §3, §5
  mp_unreach:
    -dpkt: {class: BGP.Update.Attribute.MPUnreachNLRI, alias: mp_unreach_nlri, fields: [[afi, afi.to_i, 1], [safi, safi.to_i, 1]], data: routes, joins: true}
    -summary: "{afi}, {safi}"
    doc: Addresses of any kind that can no longer be reached.
    doc-ref: RFC 4760 §4
    seq:
      - id: afi
        type: u2
        enum: afi
        -label: address family
        -default: 2
        -aka: {scapy: afi, wireshark: bgp.update.path_attribute.mp_unreach_nlri.afi}
        doc: What kind of address.
        doc-ref: RFC 4760 §4; IANA address-family-numbers
      - id: safi
        type: u1
        enum: safi
        -label: subsequent family
        -default: 1
        -aka: {scapy: safi, wireshark: bgp.update.path_attribute.mp_unreach_nlri.safi}
        doc: What the addresses are used for.
        doc-ref: RFC 4760 §4; IANA safi-namespace
      - id: routes
        type:
          switch-on: safi
          cases:
            'safi::unicast': mp_prefix_list
            'safi::multicast': mp_prefix_list
            _: other
        size-eos: true
        -inline: true
        -label: routes
        -aka: {scapy: afi_safi_specific}
        doc: The addresses; none at all ends the first telling.
        doc-ref: RFC 4760 §4, §5; RFC 4724 §2
  extended_communities:
    doc: Marks with a type.
    doc-ref: RFC 4360 §2
    seq:
      - id: extended_communities
        type: extended_community
        repeat: eos
        -label: extended communities
        -default: [{}]
        -aka: {scapy: extended_communities}
        doc: The marks.
        doc-ref: RFC 4360 §2
  extended_community:
    -summary: "{type} {value}"
    doc: A mark with a type.
    doc-ref: RFC 4360 §2
    seq:
      - id: type
        type: u1
        enum: extended_type
        -label: type
        -format: hex
        -aka: {scapy: type_high, wireshark: bgp.ext_com.type}
        doc: How the value is built, and who assigns it.
        doc-ref: RFC 4360 §2; IANA bgp-extended-communities
      - id: subtype
        type: u1
        -label: subtype
        -format: hex
        -default: 2
        -aka: {scapy: type_low, wireshark: [bgp.ext_com.stype_tr_as2, bgp.ext_com.stype_tr_IP4, bgp.ext_com.stype_tr_as4, bgp.ext_com.stype_tr_opaque]}
        doc: "What the mark says: 2 names a target for routes, 3 an origin."
        doc-ref: RFC 4360 §2, §4, §5
      - id: value
        size: 6
        -label: value
        -default: 0xfbf400000001
        -aka: {scapy: value, wireshark: bgp.ext_com.value_raw}
        doc: Most often a network or an address, and a number.
        doc-ref: RFC 4360 §2
  as4_path:
    doc: The path with four bytes a number, through networks that know only two.
    doc-ref: RFC 6793 §3
    seq:
      - id: segments
        type: segment4
        repeat: eos
        -label: segments
        -default: [{}]
        doc: The segments.
        doc-ref: RFC 6793 §3
  segment4:
    -summary: "{type}, {count} networks"
    doc: Networks on the way.
    doc-ref: RFC 6793 §3
    seq:
      - id: type
        type: u1
        enum: segment_type
        -label: segment
        -default: 2
        -aka: {scapy: segment_type, wireshark: bgp.update.path_attribute.as_path_segment.type}
        -check:
          - {that: 'type >= 1 and type <= 4', say: "is not assigned", ref: "RFC 4271 §4.3; RFC 5065 §3", level: error}
        doc: Whether the networks are in order.
        doc-ref: RFC 4271 §4.3; RFC 5065 §3
      - id: count
        type: u1
        -label: number of networks
        -auto: {fn: count_of, of: asns}
        -aka: {scapy: segment_length, wireshark: bgp.update.path_attribute.as_path_segment.length}
        doc: How many follow.
        doc-ref: RFC 4271 §4.3
      - id: asns
        type: u4
        repeat: expr
        repeat-expr: count
        -label: networks
        -default: [64500]
        -aka: {scapy: segment_value, wireshark: bgp.update.path_attribute.as_path_segment.as4}
        doc: Their numbers.
        doc-ref: RFC 6793 §3
  as4_aggregator:
    doc: Who put several ways together, through networks that know only two bytes.
    doc-ref: RFC 6793 §3
    seq:
      - id: asn
        type: u4
        -label: AS
        -default: 64500
        -aka: {scapy: aggregator_asn}
        doc: The network.
        doc-ref: RFC 6793 §3
      - id: address
        size: 4
        -label: router
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: speaker_address}
        doc: The number of the router.
        doc-ref: RFC 6793 §3
  large_communities:
    doc: Marks with room for numbers of four bytes.
    doc-ref: RFC 8092 §3
    seq:
      - id: large_communities
        type: large_community
        repeat: eos
        -label: large communities
        -default: [{}]
        doc: The marks.
        doc-ref: RFC 8092 §3
  large_community:
    -summary: "{asn}:{value_1}:{value_2}"
    doc: A mark.
    doc-ref: RFC 8092 §3
    seq:
      - id: asn
        type: u4
        -label: AS
        -default: 64500
        -aka: {wireshark: bgp.large_communities.ga}
        doc: Whose mark it is.
        doc-ref: RFC 8092 §3
      - id: value_1
        type: u4
        -label: first value
        -aka: {wireshark: bgp.large_communities.ldp1}
        doc: What the mark means is up to that network.
        doc-ref: RFC 8092 §3
      - id: value_2
        type: u4
        -label: second value
        -aka: {wireshark: bgp.large_communities.ldp2}
        doc: The same.
        doc-ref: RFC 8092 §3
  aigp:
    doc: What the way costs inside all the networks of one owner.
    doc-ref: RFC 7311 §3
    seq:
      - id: tlvs
        type: aigp_tlv
        repeat: eos
        -label: parts
        -default: [{}]
        doc: The parts; only the first of type 1 counts.
        doc-ref: RFC 7311 §3
  aigp_tlv:
    doc: One part.
    doc-ref: RFC 7311 §3
    seq:
      - id: type
        type: u1
        -label: type
        -default: 1
        -aka: {wireshark: bgp.update.attribute.aigp.type}
        doc: 1 is the metric.
        doc-ref: RFC 7311 §3
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {expr: 3 + sizeof(body)}
        -aka: {wireshark: bgp.update.attribute.aigp.length}
        -check:
          - {that: 'length >= 3', say: "a part has at least its own 3 bytes", ref: "RFC 7311 §3", level: error}
        doc: Type, this length and the value.
        doc-ref: RFC 7311 §3
      - id: body
        type:
          switch-on: type
          cases:
            1: aigp_metric
            _: other
        size: length - 3
        -inline: true
        -label: value
        doc: What the part says.
        doc-ref: RFC 7311 §3
  aigp_metric:
    doc: The costs.
    doc-ref: RFC 7311 §3
    seq:
      - id: metric
        type: u8
        -label: metric
        -default: 10
        -aka: {wireshark: bgp.update.attribute.aigp.accu_igp_metric}
        doc: The sum of all costs.
        doc-ref: RFC 7311 §3
  only_to_customer:
    doc: The way must be told to customers alone.
    doc-ref: RFC 9234 §5
    seq:
      - id: asn
        type: u4
        -label: AS
        -default: 64500
        doc: Who marked it first.
        doc-ref: RFC 9234 §5
  notification:
    -dpkt: {class: BGP.Notification, fields: [[code, code.to_i, 0], [subcode, subcode, 0]], extras: [[error, data]], data: data}
    -summary: "{code}: {subcode}"
    doc: What went wrong; the connection is closed behind it.
    doc-ref: RFC 4271 §4.5
    seq:
      - id: code
        type: u1
        enum: error_code
        -label: error
        -default: 6
        -aka: {scapy: error_code, wireshark: bgp.notify.major_error}
        doc: What kind of error.
        doc-ref: RFC 4271 §4.5; IANA bgp-parameters
      - id: subcode
        type: u1
        -label: detail
        -names-by:
          key: code
          1: {0: unspecific, 1: connection not synchronized, 2: bad message length, 3: bad message type}
          2: {0: unspecific, 1: unsupported version number, 2: bad peer AS, 3: bad BGP identifier, 4: unsupported optional parameter, 6: unacceptable hold time, 7: unsupported capability, 8: no supported AFI or SAFI, 11: role mismatch}
          3: {0: unspecific, 1: malformed attribute list, 2: unrecognized well-known attribute, 3: missing well-known attribute, 4: attribute flags error, 5: attribute length error, 6: invalid ORIGIN attribute, 8: invalid NEXT_HOP attribute, 9: optional attribute error, 10: invalid network field, 11: malformed AS_PATH}
          4: {0: unspecific}
          5: {0: unspecific, 1: unexpected message in OpenSent, 2: unexpected message in OpenConfirm, 3: unexpected message in Established}
          6: {0: unspecific, 1: too many prefixes, 2: administrative shutdown, 3: peer removed, 4: administrative reset, 5: connection rejected, 6: other change of configuration, 7: connection collision, 8: out of resources, 9: hard reset, 10: BFD down}
          7: {0: unspecific, 1: invalid message length, 2: malformed message subtype}
        -aka: {scapy: error_subcode, wireshark: [bgp.notify.minor_error, bgp.notify.minor_error_open, bgp.notify.minor_error_update, bgp.notify.minor_error_state, bgp.notify.minor_error_cease]}
        doc: Says more; the names depend on the error.
        doc-ref: RFC 4271 §4.5; IANA bgp-parameters
      - id: data
        size-eos: true
        -label: data
        -aka: {scapy: data, wireshark: bgp.notify.minor_data}
        doc: What was at fault. With a shutdown or reset a text, its length in front.
        doc-ref: RFC 4271 §4.5; RFC 9003 §2
  route_refresh:
    -dpkt: {class: BGP.RouteRefresh, alias: route_refresh, when: _parent.type == message_type::route_refresh, fields: [[afi, afi.to_i, 1], [rsvd, subtype.to_i, 0], [safi, safi, 1]]}
    -summary: "ROUTE-REFRESH, {afi}, {safi}"
    doc: Asks for all ways once more, or marks the beginning and the end of them.
    doc-ref: RFC 2918 §3
    seq:
      - id: afi
        type: u2
        enum: afi
        -label: address family
        -default: 1
        -aka: {scapy: afi, wireshark: bgp.route_refresh.afi}
        doc: What kind of address.
        doc-ref: RFC 2918 §3
      - id: subtype
        type: u1
        enum: refresh
        -label: subtype
        -aka: {scapy: subtype, wireshark: bgp.route_refresh.subtype}
        doc: 0 asks; 1 and 2 mark beginning and end.
        doc-ref: RFC 7313 §3.2
      - id: safi
        type: u1
        enum: safi
        -label: subsequent family
        -default: 1
        -aka: {scapy: safi, wireshark: bgp.route_refresh.safi}
        doc: What the addresses are used for.
        doc-ref: RFC 2918 §3
      - id: orf
        size-eos: true
        -label: filters
        -aka: {scapy: orf_data}
        doc: Filters to apply first.
        doc-ref: RFC 5291 §4
enums:
  message_type:
    1: {id: open, -label: "OPEN"}
    2: {id: update, -label: "UPDATE"}
    3: {id: notification, -label: "NOTIFICATION"}
    4: {id: keepalive, -label: "KEEPALIVE"}
    5: {id: route_refresh, -label: "ROUTE-REFRESH"}
    6: {id: capability, -label: "CAPABILITY"}
    128: {id: cisco_route_refresh, -label: "ROUTE-REFRESH (Cisco)"}
  param_type:
    1: {id: authentication, -label: "authentication (deprecated)"}
    2: {id: capability, -label: "capabilities"}
    255: {id: extended_length, -label: "extended length"}
  capability_code:
    0: {id: reserved, -label: "reserved"}
    1: {id: multiprotocol, -label: "multiprotocol extensions"}
    2: {id: route_refresh, -label: "route refresh"}
    3: {id: orf, -label: "outbound route filtering"}
    4: {id: multiple_routes, -label: "multiple routes to a destination (deprecated)"}
    5: {id: extended_next_hop, -label: "extended next hop encoding"}
    6: {id: extended_message, -label: "extended message"}
    7: {id: bgpsec, -label: "BGPsec"}
    8: {id: multiple_labels, -label: "multiple labels"}
    9: {id: role, -label: "role"}
    64: {id: graceful_restart, -label: "graceful restart"}
    65: {id: four_octet_as, -label: "AS numbers of four bytes"}
    67: {id: dynamic, -label: "dynamic capability"}
    68: {id: multisession, -label: "multisession"}
    69: {id: add_path, -label: "additional paths"}
    70: {id: enhanced_refresh, -label: "enhanced route refresh"}
    71: {id: llgr, -label: "long-lived graceful restart"}
    72: {id: cp_orf, -label: "CP-ORF"}
    73: {id: fqdn, -label: "host and domain name"}
    128: {id: cisco_refresh, -label: "route refresh (Cisco)"}
    130: {id: cisco_orf, -label: "outbound route filtering (Cisco)"}
    131: {id: cisco_multisession, -label: "multisession (Cisco)"}
  attribute_code:
    1: {id: origin, -label: "ORIGIN"}
    2: {id: as_path, -label: "AS_PATH"}
    3: {id: next_hop, -label: "NEXT_HOP"}
    4: {id: multi_exit_disc, -label: "MULTI_EXIT_DISC"}
    5: {id: local_pref, -label: "LOCAL_PREF"}
    6: {id: atomic_aggregate, -label: "ATOMIC_AGGREGATE"}
    7: {id: aggregator, -label: "AGGREGATOR"}
    8: {id: communities, -label: "COMMUNITIES"}
    9: {id: originator_id, -label: "ORIGINATOR_ID"}
    10: {id: cluster_list, -label: "CLUSTER_LIST"}
    11: {id: dpa, -label: "DPA"}
    12: {id: advertiser, -label: "ADVERTISER"}
    13: {id: rcid_path, -label: "RCID_PATH / CLUSTER_ID"}
    14: {id: mp_reach_nlri, -label: "MP_REACH_NLRI"}
    15: {id: mp_unreach_nlri, -label: "MP_UNREACH_NLRI"}
    16: {id: extended_communities, -label: "EXTENDED_COMMUNITIES"}
    17: {id: as4_path, -label: "AS4_PATH"}
    18: {id: as4_aggregator, -label: "AS4_AGGREGATOR"}
    19: {id: safi_specific_attribute, -label: "SAFI_SPECIFIC_ATTRIBUTE"}
    20: {id: connector, -label: "connector (deprecated)"}
    21: {id: as_pathlimit, -label: "AS_PATHLIMIT (deprecated)"}
    22: {id: pmsi_tunnel, -label: "PMSI_TUNNEL"}
    23: {id: tunnel_encapsulation, -label: "tunnel encapsulation"}
    24: {id: traffic_engineering, -label: "traffic engineering"}
    25: {id: ipv6_address_specific_extended_community, -label: "IPv6 Address Specific Extended Community"}
    26: {id: aigp, -label: "AIGP"}
    27: {id: pe_distinguisher_labels, -label: "PE Distinguisher Labels"}
    28: {id: bgp_entropy_label_capability_attribute, -label: "BGP Entropy Label Capability Attribute"}
    29: {id: bgp_ls_attribute, -label: "BGP-LS Attribute"}
    32: {id: large_community, -label: "LARGE_COMMUNITY"}
    33: {id: bgpsec_path, -label: "BGPsec_PATH"}
    35: {id: only_to_customer, -label: "only to customer"}
    36: {id: d_path, -label: "D_PATH"}
    37: {id: sfp, -label: "SFP attribute"}
    38: {id: bfd_discriminator, -label: "BFD discriminator"}
    40: {id: prefix_sid, -label: "BGP Prefix-SID"}
    128: {id: attr_set, -label: "ATTR_SET"}
  origin_value:
    0: {id: igp, -label: "IGP"}
    1: {id: egp, -label: "EGP"}
    2: {id: incomplete, -label: "incomplete"}
  segment_type:
    1: {id: as_set, -label: "AS_SET"}
    2: {id: as_sequence, -label: "AS_SEQUENCE"}
    3: {id: as_confed_sequence, -label: "AS_CONFED_SEQUENCE"}
    4: {id: as_confed_set, -label: "AS_CONFED_SET"}
  afi:
    0: {id: reserved, -label: "Reserved"}
    1: {id: ipv4, -label: "IPv4"}
    2: {id: ipv6, -label: "IPv6"}
    3: {id: nsap, -label: "NSAP"}
    4: {id: hdlc_8_bit_multidrop, -label: "HDLC (8-bit multidrop)"}
    5: {id: bbn_1822, -label: "BBN 1822"}
    6: {id: n_802_includes_all_802_media_plus_ethernet, -label: "802 (includes all 802 media plus Ethernet)"}
    7: {id: e_163, -label: "E.163"}
    8: {id: e_164_smds_frame_relay_atm, -label: "E.164 (SMDS, Frame Relay, ATM)"}
    9: {id: f_69_telex, -label: "F.69 (Telex)"}
    10: {id: x_121_x_25_frame_relay, -label: "X.121 (X.25, Frame Relay)"}
    11: {id: ipx, -label: "IPX"}
    12: {id: appletalk, -label: "Appletalk"}
    13: {id: decnet_iv, -label: "Decnet IV"}
    14: {id: banyan_vines, -label: "Banyan Vines"}
    15: {id: e_164_with_nsap_subaddress, -label: "E.164 with NSAP subaddress"}
    16: {id: dns_domain_name_system, -label: "DNS (Domain Name System)"}
    17: {id: distinguished_name, -label: "Distinguished Name"}
    18: {id: as_number, -label: "AS Number"}
    19: {id: xtp_over_ip_version_4, -label: "XTP over IP version 4"}
    20: {id: xtp_over_ip_version_6, -label: "XTP over IP version 6"}
    21: {id: xtp_native_mode_xtp, -label: "XTP native mode XTP"}
    22: {id: fibre_channel_world_wide_port_name, -label: "Fibre Channel World-Wide Port Name"}
    23: {id: fibre_channel_world_wide_node_name, -label: "Fibre Channel World-Wide Node Name"}
    24: {id: gwid, -label: "GWID"}
    25: {id: layer_2_vpn, -label: "Layer-2 VPN"}
    26: {id: mpls_tp_section_endpoint_identifier, -label: "MPLS-TP Section Endpoint Identifier"}
    27: {id: mpls_tp_lsp_endpoint_identifier, -label: "MPLS-TP LSP Endpoint Identifier"}
    28: {id: mpls_tp_pseudowire_endpoint_identifier, -label: "MPLS-TP Pseudowire Endpoint Identifier"}
    29: {id: mt_ip_multi_topology_ip_version_4, -label: "MT IP: Multi-Topology IP version 4"}
    30: {id: mt_ipv6_multi_topology_ip_version_6, -label: "MT IPv6: Multi-Topology IP version 6"}
    196: {id: layer_2_vpn_old, -label: "Layer-2 VPN (old)"}
    16384: {id: eigrp_common_service_family, -label: "EIGRP Common Service Family"}
    16385: {id: eigrp_ipv4_service_family, -label: "EIGRP IPv4 Service Family"}
    16386: {id: eigrp_ipv6_service_family, -label: "EIGRP IPv6 Service Family"}
    16387: {id: lisp_canonical_address_format_lcaf, -label: "LISP Canonical Address Format (LCAF)"}
    16388: {id: bgp_ls, -label: "BGP-LS"}
    16389: {id: n_48_bit_mac_address, -label: "48-bit MAC Address"}
    16390: {id: n_64_bit_mac_address, -label: "64-bit MAC Address"}
    16391: {id: oui, -label: "OUI"}
    16392: {id: mac_24, -label: "MAC/24"}
    16393: {id: mac_40, -label: "MAC/40"}
    16394: {id: ipv6_64, -label: "IPv6/64"}
    16395: {id: rbridge_port_id, -label: "RBridge Port ID"}
    16396: {id: trill_nickname, -label: "TRILL Nickname"}
    65535: {id: reserved_65535, -label: "Reserved"}
  safi:
    0: {id: reserved, -label: "Reserved"}
    1: {id: unicast, -label: "unicast"}
    2: {id: multicast, -label: "multicast"}
    3: {id: unicast_multicast_deprecated, -label: "Unicast+Multicast (Deprecated)"}
    4: {id: labeled_unicast, -label: "Labeled Unicast"}
    5: {id: mcast_vpn, -label: "MCAST-VPN"}
    6: {id: multi_segment_pseudowires, -label: "Multi-Segment Pseudowires"}
    7: {id: encapsulation_deprecated, -label: "Encapsulation (Deprecated)"}
    8: {id: mcast_vpls, -label: "MCAST-VPLS"}
    64: {id: tunnel_deprecated, -label: "Tunnel (Deprecated)"}
    65: {id: vpls, -label: "VPLS"}
    66: {id: cisco_mdt, -label: "Cisco MDT"}
    67: {id: n_4over6, -label: "4over6"}
    68: {id: n_6over4, -label: "6over4"}
    69: {id: layer_1_vpn, -label: "Layer-1 VPN"}
    70: {id: evpn, -label: "EVPN"}
    71: {id: bgp_ls, -label: "BGP-LS"}
    72: {id: bgp_ls_vpn, -label: "BGP-LS-VPN"}
    73: {id: sr_policy, -label: "SR Policy"}
    74: {id: sd_wan, -label: "SD-WAN"}
    75: {id: routing_policy_distribution, -label: "Routing Policy Distribution"}
    76: {id: classful_transport_planes, -label: "Classful Transport Planes"}
    77: {id: tunneled_traffic_flowspec, -label: "Tunneled Traffic Flowspec"}
    78: {id: mcast_tree, -label: "MCAST-TREE"}
    128: {id: labeled_vpn_unicast, -label: "Labeled VPN Unicast"}
    129: {id: labeled_vpn_multicast, -label: "Labeled VPN Multicast"}
    130: {id: labeled_vpn_unicast_multicast_deprecated, -label: "Labeled VPN Unicast+Multicast (Deprecated)"}
    132: {id: route_target_filter, -label: "Route Target Filter"}
    133: {id: flow_spec_filter, -label: "Flow Spec Filter"}
    134: {id: flow_spec_filter_vpn, -label: "Flow Spec Filter VPN"}
    140: {id: layer_3_vpn_deprecated, -label: "Layer-3 VPN (Deprecated)"}
  orf_type:
    64: {id: address_prefix, -label: "address prefix"}
    65: {id: cp_orf, -label: "CP-ORF"}
    128: {id: cisco_prefix, -label: "prefix (Cisco)"}
  direction:
    1: {id: receive, -label: "receive"}
    2: {id: send, -label: "send"}
    3: {id: both, -label: "both"}
  role:
    0: {id: provider, -label: "provider"}
    1: {id: rs, -label: "route server"}
    2: {id: rs_client, -label: "route server client"}
    3: {id: customer, -label: "customer"}
    4: {id: peer, -label: "peer"}
  extended_type:
    0x00: {id: two_octet_as, -label: "AS of two bytes"}
    0x01: {id: ipv4_address, -label: "IPv4 address"}
    0x02: {id: four_octet_as, -label: "AS of four bytes"}
    0x03: {id: opaque, -label: "opaque"}
    0x04: {id: qos_marking, -label: "QoS marking"}
    0x05: {id: cos_capability, -label: "CoS capability"}
    0x06: {id: evpn, -label: "EVPN"}
    0x07: {id: flow_spec_next_hop, -label: "flow specification, redirect to a next hop"}
    0x08: {id: flow_spec_redirect, -label: "flow specification, redirect and mirror"}
    0x09: {id: flow_spec_indirection, -label: "flow specification, redirect to an indirection id"}
    0x40: {id: nt_two_octet_as, -label: "AS of two bytes, not handed on"}
    0x41: {id: nt_ipv4_address, -label: "IPv4 address, not handed on"}
    0x42: {id: nt_four_octet_as, -label: "AS of four bytes, not handed on"}
    0x43: {id: nt_opaque, -label: "opaque, not handed on"}
    0x44: {id: nt_qos_marking, -label: "QoS marking, not handed on"}
    0x80: {id: generic_experimental, -label: "generic, flow specification"}
    0x81: {id: generic_experimental_2, -label: "generic, part 2"}
    0x82: {id: generic_experimental_3, -label: "generic, part 3"}
  error_code:
    1: {id: message_header, -label: "error in the header"}
    2: {id: open_message, -label: "error in OPEN"}
    3: {id: update_message, -label: "error in UPDATE"}
    4: {id: hold_timer, -label: "hold timer expired"}
    5: {id: state_machine, -label: "error in the state machine"}
    6: {id: cease, -label: "cease"}
    7: {id: route_refresh, -label: "error in ROUTE-REFRESH"}
  refresh:
    0: {id: request, -label: "request"}
    1: {id: begin, -label: "beginning of the ways"}
    2: {id: end, -label: "end of the ways"}
