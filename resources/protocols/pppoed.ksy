# SPDX-License-Identifier: MIT
meta:
  id: pppoed
  title: PPP over Ethernet discovery
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {ethernet.type: 0x8863}
  -aka: {dpkt: pppoe.PPPoE, scapy: PPPoED, wireshark: pppoed}
  -group: Link
  -summary: "{code}, session {session_id}"
  -answers: >-
    code == code::pado and request.code == code::padi or code == code::pads and request.code == code::padr
-scapy: {fields: [["/", tags]]}
-dpkt:
  class: PPPoE
  in: [~]
  when: code != code::session
  fields: [[v, version, 1], [type, type, 1], [code, code.to_i, 0], [session, session_id, 0], [len, length, 0]]
doc: >-
  How a host finds the concentrators on its Ethernet, chooses one and gets a
  session for PPP from it; and how either side ends it.
doc-ref: RFC 2516 §4-5
seq:
  - id: version
    type: b4
    -label: version
    -default: 1
    -aka: {dpkt: v, scapy: version, wireshark: pppoe.version}
    -check:
      - {that: 'version == 1', say: "is 1", ref: "RFC 2516 §4", level: error}
    doc: The edition of the protocol. There is only 1.
    doc-ref: RFC 2516 §4
  - id: type
    type: b4
    -label: type
    -default: 1
    -aka: {dpkt: type, scapy: type, wireshark: pppoe.type}
    -check:
      - {that: 'type == 1', say: "is 1", ref: "RFC 2516 §4", level: error}
    doc: Always 1; there is no other.
    doc-ref: RFC 2516 §4
  - id: code
    type: u1
    enum: code
    -label: code
    -format: hex
    -default: 9
    -aka: {dpkt: code, scapy: code, wireshark: pppoe.code}
    -check:
      - {that: 'code != code::session', say: "sessions have an EtherType of their own", ref: "RFC 2516 §6", level: error}
    doc: Which step of the discovery this is.
    doc-ref: RFC 2516 §4
  - id: session_id
    type: u2
    -label: session
    -format: hex
    -aka: {dpkt: session, scapy: sessionid, wireshark: pppoe.session_id}
    -check:
      - {that: '(code != code::padi and code != code::pado and code != code::padr) or session_id == 0', say: "there is no session yet", ref: "RFC 2516 §5.1-5.3", level: error}
      - {that: 'code != code::padt or session_id != 0', say: "says which session ends", ref: "RFC 2516 §5.5", level: error}
    doc: The session that was given. 0 as long as there is none.
    doc-ref: RFC 2516 §4
  - id: length
    type: u2
    -label: length
    -unit: bytes
    -auto: {fn: length_of, of: tags}
    -aka: {dpkt: len, scapy: len, wireshark: pppoe.payload_length}
    -check:
      - {that: 'code != code::padi or length <= 1478', say: "leaves no room for what a relay may add", ref: "RFC 2516 §5.1", level: warning}
    doc: The bytes behind these six.
    doc-ref: RFC 2516 §4
  - id: tags
    type: tag_list
    size: length
    -label: tags
    -aka: {scapy: tag_list, wireshark: pppoed.tags}
    doc: What is said, piece by piece.
    doc-ref: RFC 2516 §4
types:
  tag_list:
    -aka: {scapy: PPPoED_Tags}
    doc: The tags one after another.
    doc-ref: RFC 2516 §4
    seq:
      - id: items
        type: tag
        repeat: eos
        -inline: true
        -label: tags
        -default: [{type: 0x0101}]
        doc: The tags; a discovery without a service name has no effect.
        doc-ref: RFC 2516 §4
  tag:
    -aka: {scapy: PPPoETag}
    -summary: "{type}"
    doc: "One piece: what it is about, its length, its value."
    doc-ref: RFC 2516 §4
    seq:
      - id: type
        type: u2
        enum: tag_type
        -label: tag
        -format: hex
        -default: 0x0103
        -aka: {scapy: tag_type, wireshark: pppoed.tag}
        doc: What this is about.
        doc-ref: RFC 2516 appendix A
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: value}
        -aka: {scapy: tag_len, wireshark: pppoed.tag_length}
        -check:
          - {that: 'type != tag_type::end_of_list or length == 0', say: "the end has no content", ref: "RFC 2516 appendix A", level: error}
        doc: The bytes behind these four.
        doc-ref: RFC 2516 §4
      - id: value
        size: length
        type:
          switch-on: type
          cases:
            'tag_type::service_name': service_name
            'tag_type::ac_name': ac_name
            'tag_type::host_uniq': host_uniq
            'tag_type::ac_cookie': ac_cookie
            'tag_type::vendor_specific': vendor_specific
            'tag_type::credits': credits
            'tag_type::metrics': metrics
            'tag_type::seq': sequence
            'tag_type::credit_scale': credit_scale
            'tag_type::relay_session_id': relay_session_id
            'tag_type::hurl': hurl
            'tag_type::motm': motm
            'tag_type::max_payload': max_payload
            'tag_type::ip_route_add': ip_route_add
            'tag_type::service_name_error': error
            'tag_type::ac_system_error': error
            'tag_type::generic_error': error
            _: other
        -inline: true
        -label: value
        doc: What the tag says.
        doc-ref: RFC 2516 §4
  service_name:
    -summary: "{_parent.type}: {service_name}"
    doc: The service that is wanted or offered; nothing stands for any.
    doc-ref: RFC 2516 appendix A
    seq:
      - id: service_name
        type: str
        size-eos: true
        -label: service name
        -aka: {scapy: tag_value, wireshark: pppoed.tags.service_name}
        doc: The service that is wanted or offered; nothing stands for any.
        doc-ref: RFC 2516 appendix A
  ac_name:
    -summary: "{_parent.type}: {ac_name}"
    doc: Tells this concentrator from all others.
    doc-ref: RFC 2516 appendix A
    seq:
      - id: ac_name
        type: str
        size-eos: true
        -label: concentrator name
        -default: ac
        -aka: {scapy: tag_value, wireshark: pppoed.tags.ac_name}
        doc: Tells this concentrator from all others.
        doc-ref: RFC 2516 appendix A
  host_uniq:
    -summary: "{_parent.type}: {host_uniq}"
    doc: Anything that lets the host know its own question in the answer, which returns it unchanged.
    doc-ref: RFC 2516 appendix A
    seq:
      - id: host_uniq
        size-eos: true
        -label: host unique
        -default: 0x00000001
        -aka: {scapy: tag_value, wireshark: pppoed.tags.host_uniq}
        doc: Anything that lets the host know its own question in the answer, which returns it unchanged.
        doc-ref: RFC 2516 appendix A
  ac_cookie:
    -summary: "{_parent.type}: {ac_cookie}"
    doc: Lets the concentrator forget an offer until the request brings this back.
    doc-ref: RFC 2516 appendix A
    seq:
      - id: ac_cookie
        size-eos: true
        -label: concentrator cookie
        -default: 0x00000001
        -aka: {scapy: tag_value, wireshark: pppoed.tags.ac_cookie}
        doc: Lets the concentrator forget an offer until the request brings this back.
        doc-ref: RFC 2516 appendix A
  vendor_specific:
    -summary: "{_parent.type}: {vendor}"
    doc: Of a vendor's own.
    doc-ref: RFC 2516 appendix A
    seq:
      - id: vendor
        type: u4
        -label: vendor
        -aka: {wireshark: pppoed.tags.vendor_id}
        -check:
          - {that: 'vendor <= 0xffffff', say: "the first byte is 0", ref: "RFC 2516 appendix A", level: warning}
        doc: The vendor's private enterprise number; the highest byte is 0.
        doc-ref: RFC 2516 appendix A
      - id: data
        size-eos: true
        -label: data
        doc: What the vendor says.
        doc-ref: RFC 2516 appendix A
  credits:
    -summary: "{_parent.type}: {fcn}, {bcn}"
    doc: How many packets may still come.
    doc-ref: RFC 5578 §4.1
    seq:
      - id: fcn
        type: u2
        -label: forward credits
        -aka: {wireshark: pppoed.tags.credits.fcn}
        doc: Packets that the receiver of this may send.
        doc-ref: RFC 5578 §4.1
      - id: bcn
        type: u2
        -label: backward credits
        -aka: {wireshark: pppoed.tags.credits.bcn}
        doc: Packets that the sender of this may still send.
        doc-ref: RFC 5578 §4.1
  metrics:
    -summary: "{_parent.type}"
    doc: How good a radio link is.
    doc-ref: RFC 5578 §4.2
    seq:
      - id: reserved
        type: b11
        -label: reserved
        doc: Has no use and is sent as 0.
        doc-ref: RFC 5578 §4.2
      - id: mdr_units
        type: b2
        enum: rate_unit
        -label: unit of the maximum
        -aka: {wireshark: pppoed.tags.metrics.mdr_units}
        doc: What the maximum rate counts.
        doc-ref: RFC 5578 §4.2
      - id: cdr_units
        type: b2
        enum: rate_unit
        -label: unit of the current
        -aka: {wireshark: pppoed.tags.metrics.cdr_units}
        doc: What the current rate counts.
        doc-ref: RFC 5578 §4.2
      - id: receive_only
        type: b1
        -label: receive only
        -aka: {wireshark: pppoed.tags.metrics.r}
        doc: The link can receive and not send.
        doc-ref: RFC 5578 §4.2
      - id: rlq
        type: u1
        -label: link quality
        -unit: "%"
        -default: 100
        -aka: {wireshark: pppoed.tags.metrics.rlq}
        -check:
          - {that: 'rlq <= 100', say: "at most 100", ref: "RFC 5578 §4.2", level: warning}
        doc: How well it works, up to 100.
        doc-ref: RFC 5578 §4.2
      - id: resource
        type: u1
        -label: resources
        -unit: "%"
        -default: 100
        -aka: {wireshark: pppoed.tags.metrics.resource}
        doc: How much is left of the battery or what else the radio lives on, up to 100.
        doc-ref: RFC 5578 §4.2
      - id: latency
        type: u2
        -label: latency
        -unit: ms
        -aka: {wireshark: pppoed.tags.metrics.latency}
        doc: How long a packet takes over the link.
        doc-ref: RFC 5578 §4.2
      - id: current_rate
        type: u2
        -label: current rate
        -aka: {wireshark: pppoed.tags.metrics.curr_drate}
        doc: The rate of the moment.
        doc-ref: RFC 5578 §4.2
      - id: max_rate
        type: u2
        -label: maximum rate
        -aka: {wireshark: pppoed.tags.metrics.max_drate}
        doc: The highest rate the link can have.
        doc-ref: RFC 5578 §4.2
  sequence:
    -summary: "{_parent.type}: {seq}"
    doc: Counts the messages of the session.
    doc-ref: RFC 5578 §4.3
    seq:
      - id: seq
        type: u2
        -label: sequence number
        -aka: {wireshark: pppoed.tags.seq_num}
        doc: Counts grants or their answers.
        doc-ref: RFC 5578 §4.3
  credit_scale:
    -summary: "{_parent.type}: {scale}"
    doc: What one credit is worth.
    doc-ref: RFC 5578 §4.4
    seq:
      - id: scale
        type: u2
        -label: scale
        -unit: bytes
        -default: 64
        -aka: {wireshark: pppoed.tags.credit_scale}
        doc: How many bytes one credit stands for.
        doc-ref: RFC 5578 §4.4
  relay_session_id:
    -summary: "{_parent.type}: {relay_session_id}"
    doc: Lets a relay in between know whom the answer is for.
    doc-ref: RFC 2516 appendix A
    seq:
      - id: relay_session_id
        size-eos: true
        -label: relay session
        -aka: {scapy: tag_value, wireshark: pppoed.tags.relay_session_id}
        doc: Lets a relay in between know whom the answer is for.
        doc-ref: RFC 2516 appendix A
  hurl:
    -summary: "{_parent.type}: {url}"
    doc: A page that the host should show its user.
    doc-ref: IANA pppoe-parameters
    seq:
      - id: url
        type: str
        size-eos: true
        -label: address
        -aka: {scapy: tag_value, wireshark: pppoed.tags.hurl}
        doc: A page that the host should show its user.
        doc-ref: IANA pppoe-parameters
  motm:
    -summary: "{_parent.type}: {message}"
    doc: A message for the user.
    doc-ref: IANA pppoe-parameters
    seq:
      - id: message
        type: str
        size-eos: true
        -label: message
        -aka: {scapy: tag_value, wireshark: pppoed.tags.motm}
        doc: A message for the user.
        doc-ref: IANA pppoe-parameters
  max_payload:
    -summary: "{_parent.type}: {max_payload}"
    doc: The largest PPP payload that the side which sends this can take.
    doc-ref: RFC 4638 §2
    seq:
      - id: max_payload
        type: u2
        -label: maximum payload
        -unit: bytes
        -default: 1500
        -aka: {wireshark: pppoed.tags.max_payload}
        -check:
          - {that: 'max_payload > 1492', say: "1492 goes without saying", ref: "RFC 4638 §4", level: note}
        doc: More than the usual 1492, on an Ethernet with longer frames.
        doc-ref: RFC 4638 §2
  ip_route_add:
    -summary: "{_parent.type}: {route}"
    doc: A route that the host should add.
    doc-ref: IANA pppoe-parameters
    seq:
      - id: route
        size-eos: true
        -label: route
        -aka: {scapy: tag_value, wireshark: pppoed.tags.ip_route_add}
        doc: A route that the host should add.
        doc-ref: IANA pppoe-parameters
  error:
    -summary: "{_parent.type}: {message}"
    doc: Why there is no session, in words. A first byte of 0 says that there are none.
    doc-ref: RFC 2516 appendix A
    seq:
      - id: message
        type: str
        size-eos: true
        -label: message
        -aka: {scapy: tag_value, wireshark: [pppoed.tags.service_name_error, pppoed.tags.ac_system_error, pppoed.tags.generic_error]}
        doc: Why there is no session, in words. A first byte of 0 says that there are none.
        doc-ref: RFC 2516 appendix A
  other:
    doc: Something that has no description here.
    doc-ref: RFC 2516 §4
    seq:
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {scapy: tag_value}
        doc: The tag's value.
        doc-ref: RFC 2516 §4
enums:
  code:
    0x00: {id: session, -label: session}
    0x07: {id: pado, -label: offer (PADO)}
    0x09: {id: padi, -label: initiation (PADI)}
    0x0a: {id: padg, -label: session grant (PADG)}
    0x0b: {id: padc, -label: session credit response (PADC)}
    0x0c: {id: padq, -label: quality (PADQ)}
    0x19: {id: padr, -label: request (PADR)}
    0x65: {id: pads, -label: session confirmation (PADS)}
    0xa7: {id: padt, -label: termination (PADT)}
    0xd3: {id: padm, -label: message (PADM)}
    0xd4: {id: padn, -label: network (PADN)}
  tag_type:
    0x0000: {id: end_of_list, -label: end of list}
    0x0101: {id: service_name, -label: service name}
    0x0102: {id: ac_name, -label: concentrator name}
    0x0103: {id: host_uniq, -label: host unique}
    0x0104: {id: ac_cookie, -label: concentrator cookie}
    0x0105: {id: vendor_specific, -label: vendor specific}
    0x0106: {id: credits, -label: credits}
    0x0107: {id: metrics, -label: metrics}
    0x0108: {id: seq, -label: sequence number}
    0x0109: {id: credit_scale, -label: credit scale factor}
    0x0110: {id: relay_session_id, -label: relay session}
    0x0111: {id: hurl, -label: home page (HURL)}
    0x0112: {id: motm, -label: message of the minute (MOTM)}
    0x0120: {id: max_payload, -label: PPP maximum payload}
    0x0121: {id: ip_route_add, -label: route to add}
    0x0201: {id: service_name_error, -label: service name error}
    0x0202: {id: ac_system_error, -label: concentrator error}
    0x0203: {id: generic_error, -label: generic error}
  rate_unit:
    0: {id: kbps, -label: kbit/s}
    1: {id: mbps, -label: Mbit/s}
    2: {id: gbps, -label: Gbit/s}
    3: {id: tbps, -label: Tbit/s}
