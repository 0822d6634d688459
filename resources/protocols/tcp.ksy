# SPDX-License-Identifier: MIT
meta:
  id: tcp
  title: Transmission Control Protocol
  endian: be
  bit-endian: be
  -binds: {ip.proto: 6}
  -aka: {dpkt: tcp.TCP, scapy: TCP, wireshark: tcp}
  -group: Transport
  -summary: "{src_port} → {dst_port}, seq {seq}, ack {ack}"
  -socket:
    mode: tcp
    when: dst_port != 0 and payload.length > 0
    say: a TCP socket makes segments of its own; it sends a payload, to a port that is not 0
    address: below(ip).dst
    port: dst_port
    source_port: src_port
    data: payload
  -answers: >-
    src_port == request.dst_port and dst_port == request.src_port and not request.rst and
    (request.syn and not request.ack_flag and ack_flag and (syn or rst)
    and (ack - request.seq - 1) % 0x100000000 <= request.payload.length
    or request.ack_flag and rst and not ack_flag and seq == request.ack
    or request.ack_flag and ack_flag and not syn and seq == request.ack
    and (ack - request.seq) % 0x100000000 <= request.payload.length + request.syn.to_i + request.fin.to_i)
  -quotes: src_port == request.src_port and dst_port == request.dst_port and seq == request.seq
  -reply: {seq: _, ack: _, window: _, options: _, syn: _, psh: _, fin: _, rst: _}
-scapy:
  fields:
    - [reserved, reserved, 0]
    - [flags, ae * 256 + cwr * 128 + ece * 64 + urg * 32 + ack_flag * 16 + psh * 8 + rst * 4 + syn * 2 + fin, "", flags F S R P A U E C N]
    - [urgptr, urgent_pointer, 0]
-dpkt:
  class: TCP
  when: data_offset >= 5
  builds: reserved == 0
  fields:
    - [sport, src_port, 0xdead]
    - [dport, dst_port, 0]
    - [seq, seq, 0xdeadbeef]
    - [ack, ack, 0]
    - [off, data_offset, 5]
    - [flags, "ae.to_i * 256 + cwr.to_i * 128 + ece.to_i * 64 + urg.to_i * 32 + ack_flag.to_i * 16 + psh.to_i * 8 + rst.to_i * 4 + syn.to_i * 2 + fin.to_i", 2, "bits FIN SYN RST PUSH ACK URG ECE CWR NS"]
    - [win, window, 0xffff]
    - [sum, checksum, 0, hex]
    - [urp, urgent_pointer, 0]
  extras: [[opts, options]]
  data: payload
doc: >-
  Carries a stream of bytes between two ports, in order and without loss, as
  fast as the receiver and the network bear. This is one segment of it.
doc-ref: RFC 9293
seq:
  - id: src_port
    type: u2
    -label: source port
    -default: 40000
    -aka: {dpkt: sport, scapy: sport, wireshark: tcp.srcport}
    doc: The sender's port. With both addresses and the other port it tells connections apart.
    doc-ref: RFC 9293 §3.1
  - id: dst_port
    type: u2
    -label: destination port
    -default: 80
    -aka: {dpkt: dport, scapy: dport, wireshark: tcp.dstport}
    -check:
      - {that: 'dst_port != 0', say: "nobody can listen on port 0", ref: "RFC 6335 §6", level: warning}
    doc: The receiver's port. It also decides how the payload is read.
    doc-ref: RFC 9293 §3.1
  - id: seq
    type: u4
    -label: sequence number
    -aka: {dpkt: seq, scapy: seq, wireshark: tcp.seq_raw}
    doc: The place of the payload's first byte in the sender's stream. A SYN has the number before that of the first byte.
    doc-ref: RFC 9293 §3.1, §3.4
  - id: ack
    type: u4
    -label: acknowledgment number
    -aka: {dpkt: ack, scapy: ack, wireshark: tcp.ack_raw}
    -check:
      - {that: 'ack == 0 or ack_flag', say: "means something only with ACK set", ref: "RFC 9293 §3.1", level: note}
    doc: "The next sequence number that the sender of this segment expects: all before it has arrived."
    doc-ref: RFC 9293 §3.1
  - id: data_offset
    type: b4
    -label: data offset
    -unit: 32-bit words
    -auto: {expr: (20 + sizeof(options) + 3) / 4}
    -aka: {dpkt: off, scapy: dataofs}
    -check:
      - {that: 'data_offset >= 5', say: "a header has at least 5 words", ref: "RFC 9293 §3.1", level: error}
    doc: Where the payload begins, in words of 4 bytes. 5 without options, 15 at most.
    doc-ref: RFC 9293 §3.1
  - id: reserved
    type: b3
    -label: reserved
    -aka: {scapy: reserved, wireshark: tcp.flags.res}
    -check:
      - {that: 'reserved == 0', say: "must be 0", ref: "RFC 9293 §3.1", level: warning}
    doc: For future flags. Sent as 0, and not looked at by a receiver that knows none.
    doc-ref: RFC 9293 §3.1
  - id: ae
    type: b1
    -label: AE
    -aka: {wireshark: tcp.flags.ae}
    doc: Accurate ECN. With CWR and ECE it negotiates it in a SYN, later the three count marked packets. Once NS, a nonce.
    doc-ref: RFC 9768 §3.1; RFC 3540
  - id: cwr
    type: b1
    -label: CWR
    -aka: {wireshark: tcp.flags.cwr}
    doc: "Congestion window reduced: the sender has heard ECE and slowed down."
    doc-ref: RFC 3168 §6.1
  - id: ece
    type: b1
    -label: ECE
    -aka: {wireshark: tcp.flags.ece}
    doc: "ECN echo: a packet arrived with a mark of congestion. In a SYN: I can do ECN."
    doc-ref: RFC 3168 §6.1
  - id: urg
    type: b1
    -label: URG
    -aka: {wireshark: tcp.flags.urg}
    doc: The urgent pointer means something.
    doc-ref: RFC 9293 §3.1
  - id: ack_flag
    type: b1
    -label: ACK
    -aka: {wireshark: tcp.flags.ack}
    doc: The acknowledgment number means something. Set on every segment but the first of a connection.
    doc-ref: RFC 9293 §3.1
  - id: psh
    type: b1
    -label: PSH
    -aka: {wireshark: tcp.flags.push}
    doc: Asks the receiver to hand the data on to the program without waiting for more.
    doc-ref: RFC 9293 §3.1
  - id: rst
    type: b1
    -label: RST
    -aka: {wireshark: tcp.flags.reset}
    doc: Breaks the connection off at once.
    doc-ref: RFC 9293 §3.5.2
  - id: syn
    type: b1
    -label: SYN
    -default: 1
    -aka: {wireshark: tcp.flags.syn}
    -check:
      - {that: 'not syn or not rst', say: "opens and breaks off at once", ref: "RFC 9293 §3.10.7", level: warning}
    doc: Opens one direction and tells its first sequence number.
    doc-ref: RFC 9293 §3.5
  - id: fin
    type: b1
    -label: FIN
    -aka: {wireshark: tcp.flags.fin}
    -check:
      - {that: 'not fin or not syn', say: "opens and closes at once", ref: "RFC 9293 §3.10.7", level: warning}
    doc: The sender has no more data.
    doc-ref: RFC 9293 §3.6
  - id: window
    type: u2
    -label: window
    -unit: bytes, scaled
    -default: 65535
    -aka: {dpkt: win, scapy: window, wireshark: tcp.window_size_value}
    doc: How much more the sender of this segment has room for, to be shifted by the window scale except in a SYN.
    doc-ref: RFC 9293 §3.8; RFC 7323 §2
  - id: checksum
    type: u2
    -label: checksum
    -format: hex
    -auto: {fn: inet_checksum, over: self, pseudo: ip}
    -aka: {dpkt: sum, scapy: chksum, wireshark: tcp.checksum}
    doc: Internet checksum over addresses, protocol and length of the layer below and the whole segment.
    doc-ref: RFC 9293 §3.1; RFC 1071
  - id: urgent_pointer
    type: u2
    -label: urgent pointer
    -aka: {dpkt: urp, scapy: urgptr, wireshark: tcp.urgent_pointer}
    -check:
      - {that: 'urgent_pointer == 0 or urg', say: "means something only with URG set", ref: "RFC 9293 §3.1", level: note}
    doc: Where urgent data ends, counted from the sequence number. New programs are not to use it.
    doc-ref: RFC 9293 §3.8.5; RFC 6093
  - id: options
    type: option_list
    size: data_offset * 4 - 20
    if: data_offset > 5
    -label: options
    -pad: {to: 4, with: 0}
    -aka: {dpkt: opts, scapy: options, wireshark: tcp.options}
    doc: What the two ends agree on beyond the plain protocol. Most stand only in a SYN.
    doc-ref: RFC 9293 §3.1
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: tcp.port, key: [dst_port, src_port]}
    -aka: {dpkt: data, scapy: load, wireshark: tcp.payload}
    doc: A piece of the stream. A protocol that claims the destination port, or else the source port, reads it, as if a message began here.
    doc-ref: RFC 9293 §3.1
types:
  option_list:
    -scapy:
      when: sizeof(padding) == 0 or padding == [0] or padding == [0, 0] or padding == [0, 0, 0]
      skip: [padding]
    doc: The options one after another, then zeros up to a whole word.
    doc-ref: RFC 9293 §3.1
    seq:
      - id: items
        type: option
        repeat: until
        repeat-until: _.kind == option_kind::end_of_list or _io.eof
        -label: options
        -inline: true
        -default: [{kind: 0}]
        doc: The options up to the one that ends the list, or to the end of the header.
        doc-ref: RFC 9293 §3.1
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that fill the header up to a multiple of 4 bytes.
        doc-ref: RFC 9293 §3.1
  option:
    -scapy:
      - {tuple: [kind, body], when: not has_length or length == 2 + sizeof(body) and (kind <= 5 or kind == 8)}
      - {tuple: [kind, body], skip: [body], when: length == 2 + sizeof(body)}
    -summary: "{kind}"
    doc: "One option: its kind, and unless it is one of the first two a length and a content."
    doc-ref: RFC 9293 §3.2
    seq:
      - id: kind
        type: u1
        enum: option_kind
        -label: kind
        -default: 1
        -aka: {wireshark: tcp.option_kind}
        doc: Which option this is. 0 ends the list and 1 does nothing; these two are one byte long.
        doc-ref: RFC 9293 §3.2; IANA tcp-parameters
      - id: length
        type: u1
        if: has_length
        -label: length
        -unit: bytes
        -auto: {expr: 2 + sizeof(body)}
        -aka: {wireshark: tcp.option_len}
        -check:
          - {that: 'length >= 2', say: "counts at least itself and the kind", ref: "RFC 9293 §3.2", level: error}
        doc: The whole option with its kind and this byte.
        doc-ref: RFC 9293 §3.2
      - id: body
        size: length - 2
        if: has_length
        type:
          switch-on: kind
          cases:
            'option_kind::mss': mss
            'option_kind::window_scale': window_scale
            'option_kind::sack_permitted': sack_permitted
            'option_kind::sack': sack
            'option_kind::echo': echo
            'option_kind::echo_reply': echo
            'option_kind::timestamps': timestamps
            'option_kind::partial_order_profile': partial_order_profile
            'option_kind::cc': connection_count
            'option_kind::cc_new': connection_count
            'option_kind::cc_echo': connection_count
            'option_kind::alternate_checksum_request': alternate_checksum_request
            'option_kind::md5_signature': md5_signature
            'option_kind::selective_nack': selective_nack
            'option_kind::quick_start_response': quick_start_response
            'option_kind::user_timeout': user_timeout
            'option_kind::authentication': authentication
            'option_kind::multipath': multipath
            'option_kind::fast_open_cookie': fast_open_cookie
            'option_kind::accurate_ecn_0': accurate_ecn_0
            'option_kind::accurate_ecn_1': accurate_ecn_1
            'option_kind::experiment_1': experiment
            'option_kind::experiment_2': experiment
            _: other
        -label: content
        -inline: true
        doc: What the option says.
        doc-ref: RFC 9293 §3.2
    instances:
      has_length:
        value: kind != option_kind::end_of_list and kind != option_kind::no_operation
        -label: has a length
        doc: Two options are their number alone; all others say how long they are.
        doc-ref: RFC 9293 §3.1
  mss:
    -summary: "{mss} bytes"
    doc: The largest payload that the sender of this wants to receive in one segment.
    doc-ref: RFC 9293 §3.7.1
    seq:
      - id: mss
        type: u2
        -label: maximum segment size
        -unit: bytes
        -default: 1460
        -aka: {wireshark: tcp.options.mss_val}
        -check:
          - {that: '_root.syn', say: "stands only in a SYN", ref: "RFC 9293 §3.7.1", level: warning}
        doc: Without this option 536 on IPv4 and 1220 on IPv6.
        doc-ref: RFC 9293 §3.7.1
  window_scale:
    -summary: "shift {shift}"
    doc: Makes the window fields of this end count in larger units.
    doc-ref: RFC 7323 §2
    seq:
      - id: shift
        type: u1
        -label: shift
        -unit: bits
        -default: 7
        -aka: {wireshark: tcp.options.wscale.shift}
        -check:
          - {that: 'shift <= 14', say: "is taken as 14 when larger", ref: "RFC 7323 §2.3", level: warning}
        doc: By how many bits later windows are shifted to the left. Holds only when both SYNs have the option.
        doc-ref: RFC 7323 §2.2
  sack_permitted:
    doc: "In a SYN: this end understands selective acknowledgments."
    doc-ref: RFC 2018 §2
    seq:
      - id: data
        size-eos: true
        -label: data
        doc: "Empty: the kind says it all."
        doc-ref: RFC 2018 §2
  sack:
    -summary: "{blocks}"
    doc: Which bytes arrived beyond a gap. A first block below the acknowledgment number reports a duplicate.
    doc-ref: RFC 2018 §3; RFC 2883
    seq:
      - id: blocks
        type: sack_block
        repeat: eos
        -label: blocks
        -default: [{}]
        doc: The runs that arrived, the newest first. Four fit, three beside timestamps.
        doc-ref: RFC 2018 §3; RFC 2883
  sack_block:
    -summary: "{left} to {right}"
    doc: One run of bytes that arrived.
    doc-ref: RFC 2018 §3
    seq:
      - id: left
        type: u4
        -label: left edge
        -aka: {wireshark: [tcp.options.sack_le, tcp.options.sack.dsack_le]}
        doc: The first sequence number of the run.
        doc-ref: RFC 2018 §3
      - id: right
        type: u4
        -label: right edge
        -aka: {wireshark: [tcp.options.sack_re, tcp.options.sack.dsack_re]}
        doc: The sequence number behind the run's last.
        doc-ref: RFC 2018 §3
  echo:
    -summary: "{value}"
    doc: Measured the round trip before timestamps did. Obsolete.
    doc-ref: RFC 1072 §3; RFC 6247
    seq:
      - id: value
        type: u4
        -label: value
        -aka: {wireshark: tcp.options.echo_value}
        doc: Whatever the sender likes; a reply brings it back.
        doc-ref: RFC 1072 §3; RFC 6247
  timestamps:
    -summary: "{value}, echo {echo}"
    doc: Measures the round trip, and tells old segments from new ones when sequence numbers wrap.
    doc-ref: RFC 7323 §3
    seq:
      - id: value
        type: u4
        -label: timestamp
        -aka: {wireshark: tcp.options.timestamp.tsval}
        doc: The sender's clock, in ticks of its own choice.
        doc-ref: RFC 7323 §3.2
      - id: echo
        type: u4
        -label: echo
        -aka: {wireshark: tcp.options.timestamp.tsecr}
        doc: The last timestamp heard from the other end. Means something only with ACK set.
        doc-ref: RFC 7323 §3.2
  partial_order_profile:
    doc: Marked a message's borders for delivery out of order. Obsolete.
    doc-ref: RFC 1693; RFC 6247
    seq:
      - id: start
        type: b1
        -label: start
        doc: Set on the segment that begins a message.
        doc-ref: RFC 1693; RFC 6247
      - id: end
        type: b1
        -label: end
        doc: Set on the segment that ends a message.
        doc-ref: RFC 1693; RFC 6247
      - id: filler
        type: b6
        -label: filler
        doc: 0.
        doc-ref: RFC 1693; RFC 6247
  connection_count:
    -summary: "{count}"
    doc: Counted connections so that T/TCP could skip the handshake. Obsolete.
    doc-ref: RFC 1644; RFC 6247
    seq:
      - id: count
        type: u4
        -label: connection count
        -aka: {wireshark: tcp.options.cc_value}
        doc: The number of the connection, or the one to be echoed.
        doc-ref: RFC 1644; RFC 6247
  alternate_checksum_request:
    -summary: "{algorithm}"
    doc: Asked for another checksum. Obsolete.
    doc-ref: RFC 1146; RFC 6247
    seq:
      - id: algorithm
        type: u1
        enum: checksum_algorithm
        -label: algorithm
        doc: Which checksum to use from now on.
        doc-ref: RFC 1146; RFC 6247
  md5_signature:
    -summary: "{digest}"
    doc: Signs the segment with a shared secret, as old BGP sessions do.
    doc-ref: RFC 2385 §2
    seq:
      - id: digest
        size: 16
        -label: digest
        -aka: {wireshark: tcp.options.md5.digest}
        doc: MD5 over pseudo-header, header without options, data and secret.
        doc-ref: RFC 2385 §2.0
  selective_nack:
    -summary: "{size} from {offset}"
    doc: Reports a gap over space links (SCPS-TP).
    doc-ref: CCSDS 714.0-B-2 §3.3
    seq:
      - id: offset
        type: u2
        -label: offset
        -aka: {wireshark: tcp.options.snack.offset}
        doc: Where the gap begins behind the acknowledgment number, in segments.
        doc-ref: CCSDS 714.0-B-2 §3.3
      - id: size
        type: u2
        -label: size
        -aka: {wireshark: tcp.options.snack.size}
        doc: How long the gap is, in segments.
        doc-ref: CCSDS 714.0-B-2 §3.3
      - id: bitmap
        size-eos: true
        -label: bitmap
        doc: More gaps, one bit a segment.
        doc-ref: CCSDS 714.0-B-2 §3.3
  quick_start_response:
    -summary: "rate {rate}"
    doc: Tells the sender of an IP quick-start request what rate the routers allowed.
    doc-ref: RFC 4782 §4.4
    seq:
      - id: reserved
        type: b4
        -label: reserved
        doc: 0.
        doc-ref: RFC 4782 §4.4
      - id: rate
        type: b4
        -label: rate
        -aka: {wireshark: tcp.options.qs.rate}
        doc: 0 is none, each step above doubles, from 80 kbit/s.
        doc-ref: RFC 4782 §4.4
      - id: ttl_difference
        type: u1
        -label: TTL difference
        -aka: {wireshark: tcp.options.qs.ttl_diff}
        doc: TTL of IP minus that of the request as it arrived. A change shows a router that did not take part.
        doc-ref: RFC 4782 §4.4
      - id: nonce
        type: b30
        -label: nonce
        doc: The request's nonce as it arrived.
        doc-ref: RFC 4782 §4.4
      - id: nonce_reserved
        type: b2
        -label: reserved
        doc: 0.
        doc-ref: RFC 4782 §4.4
  user_timeout:
    -summary: "{timeout}, minutes {minutes}"
    doc: How long this end lets data go unacknowledged before it gives up.
    doc-ref: RFC 5482 §3
    seq:
      - id: minutes
        type: b1
        -label: in minutes
        -aka: {wireshark: tcp.options.user_to_granularity}
        doc: Whether the number counts minutes; else seconds.
        doc-ref: RFC 5482 §3
      - id: timeout
        type: b15
        -label: timeout
        -default: 300
        -aka: {wireshark: tcp.options.user_to_val}
        doc: The time in that unit.
        doc-ref: RFC 5482 §3
  authentication:
    -summary: "key {key_id}"
    doc: Signs the segment (TCP-AO); MD5's successor.
    doc-ref: RFC 5925 §2.2
    seq:
      - id: key_id
        type: u1
        -label: key id
        -aka: {wireshark: tcp.options.ao.keyid}
        doc: Which key the signature was made with.
        doc-ref: RFC 5925 §2.2
      - id: next_key_id
        type: u1
        -label: next key id
        -aka: {wireshark: tcp.options.ao.rnextkeyid}
        doc: Which key the sender would like to receive with.
        doc-ref: RFC 5925 §2.2
      - id: mac
        size-eos: true
        -label: MAC
        -aka: {wireshark: tcp.options.ao.mac}
        doc: The signature, mostly 12 bytes.
        doc-ref: RFC 5925 §2.2
  multipath:
    -summary: "{subtype}"
    doc: Joins several TCP connections over different paths into one (MPTCP). The rest depends on the subtype.
    doc-ref: RFC 8684 §3
    seq:
      - id: subtype
        type: b4
        enum: mptcp_subtype
        -label: subtype
        -aka: {wireshark: tcp.options.mptcp.subtype}
        doc: Which message this is.
        doc-ref: RFC 8684 §8.1
      - id: version
        type: b4
        if: subtype == mptcp_subtype::capable
        -label: version
        -default: 1
        -aka: {wireshark: tcp.options.mptcp.version}
        doc: Version of MPTCP that is offered or used.
        doc-ref: RFC 8684 §3.1
      - id: u
        type: b1
        if: subtype == mptcp_subtype::reset
        -label: U
        -aka: {wireshark: tcp.options.mptcp.flag_U.flag}
        doc: Not used.
        doc-ref: RFC 8684 §3.6
      - id: v
        type: b1
        if: subtype == mptcp_subtype::reset
        -label: V
        -aka: {wireshark: tcp.options.mptcp.flag_V.flag}
        doc: Not used.
        doc-ref: RFC 8684 §3.6
      - id: w
        type: b1
        if: subtype == mptcp_subtype::reset
        -label: W
        -aka: {wireshark: tcp.options.mptcp.flag_W.flag}
        doc: Not used.
        doc-ref: RFC 8684 §3.6
      - id: t
        type: b1
        if: subtype == mptcp_subtype::reset
        -label: transient
        -aka: {wireshark: tcp.options.mptcp.flag_T.flag}
        doc: Whether the cause may pass, so that trying again makes sense.
        doc-ref: RFC 8684 §3.6
      - id: reserved
        type: b3
        if: subtype != mptcp_subtype::capable and subtype != mptcp_subtype::reset
        -label: reserved
        doc: 0. Version 0 of ADD_ADDR has the version of IP in these and the next bit.
        doc-ref: RFC 8684 §3
      - id: backup
        type: b1
        if: subtype == mptcp_subtype::join or subtype == mptcp_subtype::priority
        -label: backup
        -aka: {wireshark: tcp.options.mptcp.backup.flag}
        doc: Use this path only when no other works.
        doc-ref: RFC 8684 §3.2, §3.3.8
      - id: is_echo
        type: b1
        if: subtype == mptcp_subtype::add_address
        -label: echo
        -aka: {wireshark: tcp.options.mptcp.echo}
        doc: This confirms an address that the other end added.
        doc-ref: RFC 8684 §3.4.1
      - id: reserved_bit
        type: b1
        if: subtype != mptcp_subtype::capable and subtype != mptcp_subtype::reset and subtype != mptcp_subtype::join and subtype != mptcp_subtype::priority and subtype != mptcp_subtype::add_address
        -label: reserved
        doc: 0.
        doc-ref: RFC 8684 §3
      - id: message
        type:
          switch-on: subtype
          cases:
            'mptcp_subtype::capable': mp_capable
            'mptcp_subtype::join': mp_join
            'mptcp_subtype::data_sequence': mp_data_sequence
            'mptcp_subtype::add_address': mp_add_address
            'mptcp_subtype::remove_address': mp_remove_address
            'mptcp_subtype::priority': mp_priority
            'mptcp_subtype::fail': mp_fail
            'mptcp_subtype::fast_close': mp_fast_close
            'mptcp_subtype::reset': mp_reset
            _: other
        -label: message
        -inline: true
        doc: What the message says.
        doc-ref: RFC 8684 §3
  mp_capable:
    doc: Opens a multipath connection. Keys appear as the handshake goes on, so the length tells what is there.
    doc-ref: RFC 8684 §3.1
    seq:
      - id: checksum_required
        type: b1
        -label: checksum required
        -aka: {wireshark: tcp.options.mptcp.checksumreq.flags}
        doc: "A: mappings have checksums."
        doc-ref: RFC 8684 §3.1
      - id: extensibility
        type: b1
        -label: extensibility
        -aka: {wireshark: tcp.options.mptcp.extensibility.flag}
        doc: "B: 0 in this version."
        doc-ref: RFC 8684 §3.1
      - id: no_more_subflows
        type: b1
        -label: no more subflows
        -aka: {wireshark: tcp.options.mptcp.nomoresubflows.flag}
        doc: "C: the other end must not open paths to this address."
        doc-ref: RFC 8684 §3.1
      - id: reserved_flags
        type: b4
        -label: reserved flags
        doc: "D to G: 0."
        doc-ref: RFC 8684 §3.1
      - id: hmac_sha256
        type: b1
        -label: HMAC-SHA256
        -default: 1
        -aka: {wireshark: [tcp.options.mptcp.sha256.flag, tcp.options.mptcp.sha1.flag]}
        doc: "H: which algorithm the keys are for. HMAC-SHA1 in version 0."
        doc-ref: RFC 8684 §3.1
      - id: sender_key
        type: u8
        if: _io.size >= 10
        -label: sender's key
        -format: hex
        -aka: {wireshark: tcp.options.mptcp.sendkey}
        doc: From it both ends derive the connection's token and first data number.
        doc-ref: RFC 8684 §3.1
      - id: receiver_key
        type: u8
        if: _io.size >= 18
        -label: receiver's key
        -format: hex
        -aka: {wireshark: tcp.options.mptcp.recvkey}
        doc: The other end's key, repeated in the third segment.
        doc-ref: RFC 8684 §3.1
      - id: data_length
        type: u2
        if: _io.size >= 20
        -label: data length
        -aka: {wireshark: tcp.options.mptcp.datalvllen}
        doc: How many bytes of data come with the first data segment.
        doc-ref: RFC 8684 §3.1
      - id: mapping_checksum
        type: u2
        if: _io.size >= 22
        -label: mapping checksum
        -format: hex
        -aka: {wireshark: tcp.options.mptcp.checksum}
        doc: Checksum of that first mapping.
        doc-ref: RFC 8684 §3.3.1
  mp_join:
    doc: "Adds a path to a connection. Three forms, of 12, 16 and 24 bytes: in the SYN, the SYN with ACK, and the ACK."
    doc-ref: RFC 8684 §3.2
    seq:
      - id: address_id
        type: u1
        -label: address id
        -aka: {wireshark: tcp.options.mptcp.addrid}
        doc: A number that stands for the sender's address. 0 in the third form, which has none.
        doc-ref: RFC 8684 §3.2
      - id: token
        type: u4
        if: _io.size == 10
        -label: receiver's token
        -format: hex
        -aka: {wireshark: tcp.options.mptcp.recvtok}
        doc: Which connection to join.
        doc-ref: RFC 8684 §3.2
      - id: truncated_hmac
        type: u8
        if: _io.size == 14
        -label: truncated HMAC
        -format: hex
        -aka: {wireshark: tcp.options.mptcp.sendtrunchmac}
        doc: Proves that the sender knows the keys.
        doc-ref: RFC 8684 §3.2
      - id: random
        type: u4
        if: _io.size == 10 or _io.size == 14
        -label: random number
        -format: hex
        -aka: {wireshark: tcp.options.mptcp.sendrand}
        doc: Makes every proof a different one.
        doc-ref: RFC 8684 §3.2
      - id: hmac
        size: 20
        if: _io.size == 22
        -label: HMAC
        -aka: {wireshark: tcp.options.mptcp.sendhmac}
        doc: The opener's proof, in the third segment.
        doc-ref: RFC 8684 §3.2
  mp_data_sequence:
    doc: Says where this path's bytes belong in the whole stream, and what of that stream arrived.
    doc-ref: RFC 8684 §3.3
    seq:
      - id: reserved_flags
        type: b3
        -label: reserved flags
        doc: 0.
        doc-ref: RFC 8684 §3.3
      - id: data_fin
        type: b1
        -label: data FIN
        -aka: {wireshark: tcp.options.mptcp.datafin.flag}
        doc: "F: the whole stream ends here."
        doc-ref: RFC 8684 §3.3
      - id: long_sequence
        type: b1
        -label: 8-byte sequence
        -aka: {wireshark: tcp.options.mptcp.dseqn8.flag}
        doc: "m: the data sequence number has 8 bytes."
        doc-ref: RFC 8684 §3.3
      - id: has_mapping
        type: b1
        -label: has mapping
        -aka: {wireshark: tcp.options.mptcp.dseqnpresent.flag}
        doc: "M: the mapping is there."
        doc-ref: RFC 8684 §3.3
      - id: long_ack
        type: b1
        -label: 8-byte acknowledgment
        -aka: {wireshark: tcp.options.mptcp.dataack8.flag}
        doc: "a: the data acknowledgment has 8 bytes."
        doc-ref: RFC 8684 §3.3
      - id: has_ack
        type: b1
        -label: has acknowledgment
        -default: 1
        -aka: {wireshark: tcp.options.mptcp.dataackpresent.flag}
        doc: "A: the data acknowledgment is there."
        doc-ref: RFC 8684 §3.3
      - id: data_ack
        type: u4
        if: has_ack and not long_ack
        -label: data acknowledgment
        -aka: {wireshark: tcp.options.mptcp.rawdataack}
        doc: The next byte of the whole stream that is expected, low half.
        doc-ref: RFC 8684 §3.3
      - id: data_ack_8
        type: u8
        if: has_ack and long_ack
        -label: data acknowledgment
        -aka: {wireshark: tcp.options.mptcp.rawdataack}
        doc: The next byte of the whole stream that is expected.
        doc-ref: RFC 8684 §3.3
      - id: data_sequence
        type: u4
        if: has_mapping and not long_sequence
        -label: data sequence number
        -aka: {wireshark: tcp.options.mptcp.rawdataseqno}
        doc: Place of the first byte in the whole stream, low half.
        doc-ref: RFC 8684 §3.3
      - id: data_sequence_8
        type: u8
        if: has_mapping and long_sequence
        -label: data sequence number
        -aka: {wireshark: tcp.options.mptcp.rawdataseqno}
        doc: Place of the first byte in the whole stream.
        doc-ref: RFC 8684 §3.3
      - id: subflow_sequence
        type: u4
        if: has_mapping
        -label: subflow sequence number
        -aka: {wireshark: tcp.options.mptcp.subflowseqno}
        doc: Place of the same byte on this path, counted from its first.
        doc-ref: RFC 8684 §3.3
      - id: data_length
        type: u2
        if: has_mapping
        -label: data length
        -aka: {wireshark: tcp.options.mptcp.datalvllen}
        doc: How many bytes this mapping is for.
        doc-ref: RFC 8684 §3.3
      - id: mapping_checksum
        type: u2
        if: has_mapping and not _io.eof
        -label: mapping checksum
        -format: hex
        -aka: {wireshark: tcp.options.mptcp.checksum}
        doc: Checksum over the mapping and its data, when the handshake asked for it.
        doc-ref: RFC 8684 §3.3
  mp_add_address:
    doc: Tells another address under which this end can be reached. The length says which version and parts.
    doc-ref: RFC 8684 §3.4.1
    seq:
      - id: address_id
        type: u1
        -label: address id
        -aka: {wireshark: tcp.options.mptcp.addrid}
        doc: A number that stands for the address.
        doc-ref: RFC 8684 §3.4.1
      - id: address
        size: 4
        if: _io.size < 18
        -label: address
        -format: ipv4
        -default: 192.0.2.1
        -aka: {wireshark: tcp.options.mptcp.ipv4}
        doc: The address, for IPv4.
        doc-ref: RFC 8684 §3.4.1
      - id: address_6
        size: 16
        if: _io.size >= 18
        -label: address
        -format: ipv6
        -aka: {wireshark: tcp.options.mptcp.ipv6}
        doc: The address, for IPv6.
        doc-ref: RFC 8684 §3.4.1
      - id: port
        type: u2
        if: _io.size == 8 or _io.size == 16 or _io.size == 20 or _io.size == 28
        -label: port
        -aka: {wireshark: tcp.options.mptcp.port}
        doc: The port there, when it is another.
        doc-ref: RFC 8684 §3.4.1
      - id: truncated_hmac
        type: u8
        if: not _io.eof
        -label: truncated HMAC
        -format: hex
        -aka: {wireshark: tcp.options.mptcp.addaddrtrunchmac}
        doc: Proves that the sender knows the keys. Absent in an echo.
        doc-ref: RFC 8684 §3.4.1
  mp_remove_address:
    doc: Takes addresses back; paths that use them end.
    doc-ref: RFC 8684 §3.4.2
    seq:
      - id: address_ids
        type: u1
        repeat: eos
        -label: address ids
        -default: [1]
        -aka: {wireshark: tcp.options.mptcp.addrid}
        doc: The numbers of the addresses.
        doc-ref: RFC 8684 §3.4.2
  mp_priority:
    doc: Makes a path a backup, or a full one again.
    doc-ref: RFC 8684 §3.3.8
    seq:
      - id: address_ids
        type: u1
        repeat: eos
        -label: address ids
        -aka: {wireshark: tcp.options.mptcp.addrid}
        doc: In version 0, the number of the address that is meant.
        doc-ref: RFC 8684 §3.3.8
  mp_fail:
    doc: "A checksum did not match: the connection goes back to plain TCP."
    doc-ref: RFC 8684 §3.7
    seq:
      - id: reserved_byte
        type: u1
        -label: reserved
        doc: 0.
        doc-ref: RFC 8684 §3.7
      - id: data_sequence_8
        type: u8
        -label: data sequence number
        -aka: {wireshark: tcp.options.mptcp.rawdataseqno}
        doc: Where the data that failed begins.
        doc-ref: RFC 8684 §3.7
  mp_fast_close:
    doc: Breaks the whole connection off, all paths at once.
    doc-ref: RFC 8684 §3.5
    seq:
      - id: reserved_byte
        type: u1
        -label: reserved
        doc: 0.
        doc-ref: RFC 8684 §3.5
      - id: receiver_key
        type: u8
        -label: receiver's key
        -format: hex
        -aka: {wireshark: tcp.options.mptcp.recvkey}
        doc: Proves that the sender belongs to the connection.
        doc-ref: RFC 8684 §3.5
  mp_reset:
    -summary: "{reason}"
    doc: Why this path is broken off.
    doc-ref: RFC 8684 §3.6
    seq:
      - id: reason
        type: u1
        enum: mptcp_reset
        -label: reason
        -aka: {wireshark: tcp.options.mptcp.rst_reason}
        doc: The cause.
        doc-ref: RFC 8684 §3.6
  fast_open_cookie:
    -summary: "{cookie}"
    doc: Lets a SYN carry data when the server knows the client from before.
    doc-ref: RFC 7413 §4.1.1
    seq:
      - id: cookie
        size-eos: true
        -label: cookie
        -aka: {wireshark: tcp.options.tfo.cookie}
        doc: What the server gave earlier, 4 to 16 bytes. Empty asks for one.
        doc-ref: RFC 7413 §4.1.1
  accurate_ecn_0:
    doc: Counts bytes that came with each ECN codepoint, ECT(0) first.
    doc-ref: RFC 9768 §3.2.3
    seq:
      - id: ect0_bytes
        type: b24
        if: _io.size >= 3
        -label: ECT(0) bytes
        -aka: {wireshark: tcp.options.acc_ecn.ee0b}
        doc: Bytes with ECT(0), modulo 2 to the 24.
        doc-ref: RFC 9768 §3.2.3
      - id: ce_bytes
        type: b24
        if: _io.size >= 6
        -label: CE bytes
        -aka: {wireshark: tcp.options.acc_ecn.eceb}
        doc: Bytes with a congestion mark.
        doc-ref: RFC 9768 §3.2.3
      - id: ect1_bytes
        type: b24
        if: _io.size >= 9
        -label: ECT(1) bytes
        -aka: {wireshark: tcp.options.acc_ecn.ee1b}
        doc: Bytes with ECT(1).
        doc-ref: RFC 9768 §3.2.3
  accurate_ecn_1:
    doc: Counts bytes that came with each ECN codepoint, ECT(1) first.
    doc-ref: RFC 9768 §3.2.3
    seq:
      - id: ect1_bytes
        type: b24
        if: _io.size >= 3
        -label: ECT(1) bytes
        -aka: {wireshark: tcp.options.acc_ecn.ee1b}
        doc: Bytes with ECT(1), modulo 2 to the 24.
        doc-ref: RFC 9768 §3.2.3
      - id: ce_bytes
        type: b24
        if: _io.size >= 6
        -label: CE bytes
        -aka: {wireshark: tcp.options.acc_ecn.eceb}
        doc: Bytes with a congestion mark.
        doc-ref: RFC 9768 §3.2.3
      - id: ect0_bytes
        type: b24
        if: _io.size >= 9
        -label: ECT(0) bytes
        -aka: {wireshark: tcp.options.acc_ecn.ee0b}
        doc: Bytes with ECT(0).
        doc-ref: RFC 9768 §3.2.3
  experiment:
    -summary: "experiment {exid}"
    doc: An experiment; a number of two bytes says which. Some have two more in front of their content.
    doc-ref: RFC 6994 §3
    seq:
      - id: exid
        type: u2
        -label: experiment id
        -format: hex
        -aka: {wireshark: tcp.options.experimental.exid}
        doc: IANA's number for the experiment.
        doc-ref: RFC 6994 §3
      - id: data
        size-eos: true
        -label: data
        -aka: {wireshark: tcp.options.experimental.data}
        doc: What the experiment says.
        doc-ref: RFC 6994 §3
  other:
    doc: A content that has no description here.
    doc-ref: IANA tcp-parameters
    seq:
      - id: data
        size-eos: true
        -label: data
        -aka: {wireshark: tcp.options.unknown.payload}
        doc: All bytes behind the length.
        doc-ref: IANA tcp-parameters
enums:
  # IANA tcp-parameters; Wireshark's and Scapy's numbers are the same, with fewer of the old ones.
  option_kind:
    0: {id: end_of_list, -label: end of options, -aka: {scapy: EOL}}
    1: {id: no_operation, -label: no operation, -aka: {scapy: NOP}}
    2: {id: mss, -label: maximum segment size, -aka: {scapy: MSS}}
    3: {id: window_scale, -label: window scale, -aka: {scapy: WScale}}
    4: {id: sack_permitted, -label: SACK permitted, -aka: {scapy: SAckOK}}
    5: {id: sack, -label: SACK, -aka: {scapy: SAck}}
    6: {id: echo, -label: echo}
    7: {id: echo_reply, -label: echo reply}
    8: {id: timestamps, -label: timestamps, -aka: {scapy: Timestamp}}
    9: {id: partial_order_permitted, -label: partial order permitted}
    10: {id: partial_order_profile, -label: partial order service profile}
    11: {id: cc, -label: CC}
    12: {id: cc_new, -label: CC.NEW}
    13: {id: cc_echo, -label: CC.ECHO}
    14: {id: alternate_checksum_request, -label: alternate checksum request, -aka: {scapy: AltChkSum}}
    15: {id: alternate_checksum_data, -label: alternate checksum data, -aka: {scapy: AltChkSumOpt}}
    16: {id: skeeter, -label: Skeeter}
    17: {id: bubba, -label: Bubba}
    18: {id: trailer_checksum, -label: trailer checksum}
    19: {id: md5_signature, -label: MD5 signature, -aka: {scapy: MD5}}
    20: {id: scps_capabilities, -label: SCPS capabilities}
    21: {id: selective_nack, -label: selective negative acknowledgments}
    22: {id: record_boundaries, -label: record boundaries}
    23: {id: corruption_experienced, -label: corruption experienced}
    24: {id: snap, -label: SNAP}
    26: {id: compression_filter, -label: compression filter}
    27: {id: quick_start_response, -label: quick-start response}
    28: {id: user_timeout, -label: user timeout, -aka: {scapy: UTO}}
    29: {id: authentication, -label: authentication (TCP-AO), -aka: {scapy: AO}}
    30: {id: multipath, -label: multipath TCP}
    34: {id: fast_open_cookie, -label: fast open cookie, -aka: {scapy: TFO}}
    69: {id: encryption_negotiation, -label: encryption negotiation}
    172: {id: accurate_ecn_0, -label: accurate ECN order 0}
    174: {id: accurate_ecn_1, -label: accurate ECN order 1}
    253: {id: experiment_1, -label: experiment 1}
    254: {id: experiment_2, -label: experiment 2}
  checksum_algorithm:
    0: {id: internet, -label: Internet checksum}
    1: {id: fletcher_8, -label: 8-bit Fletcher}
    2: {id: fletcher_16, -label: 16-bit Fletcher}
    3: {id: avoidance, -label: redundant checksum avoidance}
  mptcp_subtype:
    0: {id: capable, -label: MP_CAPABLE}
    1: {id: join, -label: MP_JOIN}
    2: {id: data_sequence, -label: DSS}
    3: {id: add_address, -label: ADD_ADDR}
    4: {id: remove_address, -label: REMOVE_ADDR}
    5: {id: priority, -label: MP_PRIO}
    6: {id: fail, -label: MP_FAIL}
    7: {id: fast_close, -label: MP_FASTCLOSE}
    8: {id: reset, -label: MP_TCPRST}
    15: {id: experiment, -label: MP_EXPERIMENTAL}
  mptcp_reset:
    0: {id: unspecified, -label: unspecified error}
    1: {id: mptcp_error, -label: MPTCP error}
    2: {id: lack_of_resources, -label: lack of resources}
    3: {id: prohibited, -label: administratively prohibited}
    4: {id: too_much_data, -label: too much outstanding data}
    5: {id: poor_performance, -label: unacceptable performance}
    6: {id: middlebox, -label: middlebox interference}
