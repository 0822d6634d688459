# SPDX-License-Identifier: MIT
meta:
  id: sctp
  title: Stream Control Transmission Protocol
  endian: be
  bit-endian: be
  -binds: {ip.proto: 132}
  -aka: {dpkt: sctp.SCTP, scapy: SCTP, wireshark: sctp}
  -group: Transport
  -summary: "{src_port} → {dst_port}, {chunks}"
  -answers: src_port == request.dst_port and dst_port == request.src_port
  -quotes: src_port == request.src_port and dst_port == request.dst_port
  -reply: {vtag: _}
-scapy:
  fields:
    - [chksum, (checksum & 0xff) * 16777216 + (checksum >> 8 & 0xff) * 65536 + (checksum >> 16 & 0xff) * 256 + (checksum >> 24), "", computed]
    - ["/", chunks]
-dpkt:
  class: SCTP
  builds: checksum != 0
  fields:
    - [sport, src_port, 0]
    - [dport, dst_port, 0]
    - [vtag, vtag, 0]
    - [sum, (checksum & 0xff) * 16777216 + (checksum >> 8 & 0xff) * 65536 + (checksum >> 16 & 0xff) * 256 + (checksum >> 24), 0]
  extras: [[chunks, chunks, "", list]]
  data: ~
doc: >-
  Carries messages between two hosts that may have several addresses each, in
  many streams, so that a lost message holds up no other stream than its own. A packet is a
  header and a row of chunks.
doc-ref: RFC 9260
seq:
  - id: src_port
    type: u2
    -label: source port
    -default: 40000
    -aka: {dpkt: sport, scapy: sport, wireshark: sctp.srcport}
    doc: The sender's port. With the addresses and the other port it tells associations apart.
    doc-ref: RFC 9260 §3.1
  - id: dst_port
    type: u2
    -label: destination port
    -default: 9
    -aka: {dpkt: dport, scapy: dport, wireshark: sctp.dstport}
    -check:
      - {that: 'dst_port != 0', say: "nobody can listen on port 0", ref: "RFC 9260 §3.1", level: warning}
    doc: The receiver's port.
    doc-ref: RFC 9260 §3.1
  - id: vtag
    type: u4
    -label: verification tag
    -format: hex
    -aka: {dpkt: vtag, scapy: tag, wireshark: sctp.verification_tag}
    -check:
      - {that: 'chunks[0].type != 1 or vtag == 0', say: "a packet with INIT has the tag 0", ref: "RFC 9260 §8.5.1", level: error}
      - {that: 'vtag != 0 or chunks[0].type == 1', say: "only a packet with INIT has the tag 0", ref: "RFC 9260 §8.5", level: warning}
    doc: The number that the receiver chose when the association was set up. It keeps out packets of strangers and of older associations. 0 with INIT alone.
    doc-ref: RFC 9260 §3.1, §8.5
  - id: checksum
    type: u4le
    -label: checksum
    -format: hex
    -auto: {fn: crc32c, over: self}
    -aka: {dpkt: sum, scapy: chksum, wireshark: sctp.checksum}
    doc: CRC32c over the whole packet, computed with this field as 0. Its lowest byte goes first.
    doc-ref: RFC 9260 §3.1, §6.8; RFC 9260 appendix A
  - id: chunks
    type: chunk
    repeat: eos
    -label: chunks
    -default: [{}]
    -pad: {to: 4, with: 0}
    -aka: {dpkt: chunks}
    doc: "The parts of the packet: those that steer the association in front, then the data."
    doc-ref: RFC 9260 §3.2, §6.10
types:
  chunk:
    -aka: {dpkt: sctp.Chunk}
    -dpkt:
      class: Chunk
      when: length >= 4 and (type == 0 or length % 4 == 0)
      fields: [[type, type.to_i, 1], [flags, flag_byte, 0, number], [len, length, 0]]
      extras: [[padding, padding]]
      data: body
    -summary: "{type}"
    doc: One part of the packet. The two highest bits of its number say what a receiver does that does not know it.
    doc-ref: RFC 9260 §3.2
    seq:
      - id: type
        type: u1
        enum: chunk_type
        -label: chunk
        -default: 1
        -aka: {dpkt: type, scapy: type, wireshark: sctp.chunk_type}
        doc: Which chunk this is. It decides what the flags mean and what follows the length.
        doc-ref: RFC 9260 §3.2; IANA sctp-parameters
      - id: flag_byte
        type:
          switch-on: type
          cases:
            'chunk_type::data': data_flags
            'chunk_type::i_data': data_flags
            'chunk_type::abort': tag_flags
            'chunk_type::shutdown_complete': tag_flags
            _: plain_flags
        -inline: true
        -label: flags
        doc: Eight bits whose meaning depends on the chunk.
        doc-ref: RFC 9260 §3.2
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {expr: 4 + sizeof(body)}
        -aka: {dpkt: len, scapy: len, wireshark: sctp.chunk_length}
        -check:
          - {that: 'length >= 4', say: "a chunk has at least its own 4 bytes", ref: "RFC 9260 §3.2", level: error}
        doc: Type, flags, this length and the content. Bytes that fill the chunk up to a multiple of 4 are not counted.
        doc-ref: RFC 9260 §3.2
      - id: body
        type:
          switch-on: type
          cases:
            'chunk_type::data': data
            'chunk_type::init': init
            'chunk_type::init_ack': init_ack
            'chunk_type::sack': sack
            'chunk_type::heartbeat': heartbeat
            'chunk_type::heartbeat_ack': heartbeat
            'chunk_type::abort': causes
            'chunk_type::shutdown': shutdown
            'chunk_type::error': causes
            'chunk_type::cookie_echo': cookie
            'chunk_type::ecne': lowest_tsn
            'chunk_type::cwr': lowest_tsn
            'chunk_type::auth': auth
            'chunk_type::i_data': i_data
            'chunk_type::asconf_ack': asconf_ack
            'chunk_type::re_config': re_config
            'chunk_type::pad': padding_bytes
            'chunk_type::forward_tsn': forward_tsn
            'chunk_type::asconf': asconf
            'chunk_type::i_forward_tsn': i_forward_tsn
            _: other
        size: length - 4
        -inline: true
        -label: content
        doc: What the type puts behind the length.
        doc-ref: RFC 9260 §3.3
      - id: padding
        size: (4 - length % 4) % 4
        -label: padding
        -aka: {dpkt: padding, wireshark: sctp.chunk_padding}
        doc: Zeros up to a multiple of 4 bytes.
        doc-ref: RFC 9260 §3.2
  data_flags:
    doc: How the message is cut and delivered.
    doc-ref: RFC 9260 §3.3.1
    seq:
      - id: reserved_flags
        type: b4
        -label: reserved
        -aka: {scapy: reserved}
        doc: Sent as 0.
        doc-ref: RFC 9260 §3.3.1
      - id: immediate
        type: b1
        -label: I
        -aka: {scapy: delay_sack, wireshark: sctp.data_i_bit}
        doc: Asks the receiver not to wait with its SACK.
        doc-ref: RFC 9260 §3.3.1; RFC 7053 §3
      - id: unordered
        type: b1
        -label: U
        -aka: {scapy: unordered, wireshark: sctp.data_u_bit}
        doc: The message does not wait for others of its stream, and has no place among them.
        doc-ref: RFC 9260 §3.3.1, §6.6
      - id: beginning
        type: b1
        -label: B
        -default: 1
        -aka: {scapy: beginning, wireshark: sctp.data_b_bit}
        doc: The first piece of a message.
        doc-ref: RFC 9260 §3.3.1
      - id: ending
        type: b1
        -label: E
        -default: 1
        -aka: {scapy: ending, wireshark: sctp.data_e_bit}
        doc: The last piece of a message. One that fits into one chunk has both set.
        doc-ref: RFC 9260 §3.3.1
  tag_flags:
    doc: Whose tag the packet carries.
    doc-ref: RFC 9260 §3.3.7, §3.3.13
    seq:
      - id: reserved_flags
        type: b7
        -label: reserved
        -aka: {scapy: reserved}
        doc: Sent as 0.
        doc-ref: RFC 9260 §3.3.7
      - id: reflected
        type: b1
        -label: T
        -aka: {scapy: TCB, wireshark: [sctp.abort_t_bit, sctp.shutdown_complete_t_bit]}
        doc: The sender knows no association, so the packet carries the tag of the packet that it answers instead of the receiver's own.
        doc-ref: RFC 9260 §3.3.7, §8.5.1
  plain_flags:
    doc: Flags of a chunk that has none.
    doc-ref: RFC 9260 §3.2
    seq:
      - id: flags
        type: u1
        -label: flags
        -format: hex
        -aka: {dpkt: flags, scapy: flags, wireshark: sctp.chunk_flags}
        doc: Sent as 0, and not looked at.
        doc-ref: RFC 9260 §3.2
  data:
    -summary: "DATA, TSN {tsn}, stream {stream_id}"
    doc: A message for the program, or a piece of one.
    doc-ref: RFC 9260 §3.3.1
    seq:
      - id: tsn
        type: u4
        -label: TSN
        -default: 1
        -aka: {scapy: tsn, wireshark: sctp.data_tsn_raw}
        doc: Numbers the chunks with data in the order of sending. What arrived is acknowledged by it.
        doc-ref: RFC 9260 §3.3.1
      - id: stream_id
        type: u2
        -label: stream
        -aka: {scapy: stream_id, wireshark: sctp.data_sid}
        doc: Which stream the message belongs to.
        doc-ref: RFC 9260 §3.3.1
      - id: stream_seq
        type: u2
        -label: number in the stream
        -aka: {scapy: stream_seq, wireshark: sctp.data_ssn}
        doc: Numbers the messages of the stream. All pieces of a message have the same one.
        doc-ref: RFC 9260 §3.3.1
      - id: ppid
        type: u4
        enum: ppid
        -label: payload protocol
        -aka: {scapy: proto_id, wireshark: sctp.data_payload_proto_id}
        doc: What the message is. SCTP hands it through without looking at it.
        doc-ref: RFC 9260 §3.3.1; IANA sctp-parameters
      - id: payload
        size-eos: true
        -label: payload
        -default: "data"
        -payload: {table: sctp.ppid, key: ppid, unless: not _parent.flag_byte.beginning or not _parent.flag_byte.ending}
        -aka: {scapy: data}
        -check:
          - {that: 'sizeof(payload) > 0', say: "a message has at least one byte", ref: "RFC 9260 §3.3.10.9", level: error}
        doc: The bytes of the message. One that came in a single piece is read by the protocol that the number names.
        doc-ref: RFC 9260 §3.3.1
  i_data:
    -summary: "I-DATA, TSN {tsn}, stream {stream_id}"
    doc: A message, or a piece of one, that may be mixed with pieces of others.
    doc-ref: RFC 8260 §2.1
    seq:
      - id: tsn
        type: u4
        -label: TSN
        -default: 1
        -aka: {wireshark: sctp.data_tsn_raw}
        doc: Numbers the chunks with data in the order of sending.
        doc-ref: RFC 8260 §2.1
      - id: stream_id
        type: u2
        -label: stream
        -aka: {wireshark: sctp.data_sid}
        doc: Which stream the message belongs to.
        doc-ref: RFC 8260 §2.1
      - id: reserved
        type: u2
        -label: reserved
        -aka: {wireshark: sctp.data_reserved}
        doc: Sent as 0.
        doc-ref: RFC 8260 §2.1
      - id: mid
        type: u4
        -label: message
        -aka: {wireshark: sctp.data_mid}
        doc: Numbers the messages of the stream, those in order and those without apart.
        doc-ref: RFC 8260 §2.1
      - id: ppid
        type: u4
        enum: ppid
        -label: payload protocol or piece
        -aka: {wireshark: [sctp.data_payload_proto_id, sctp.data_fsn]}
        doc: In the first piece what the message is, in a later one which piece of the message this is.
        doc-ref: RFC 8260 §2.1
      - id: payload
        size-eos: true
        -label: payload
        -default: "data"
        -payload: {table: sctp.ppid, key: ppid, unless: not _parent.flag_byte.beginning or not _parent.flag_byte.ending}
        doc: The bytes of the message. One that came in a single piece is read by the protocol that the number names.
        doc-ref: RFC 8260 §2.1
  init:
    -summary: "INIT, tag {init_tag}"
    doc: Opens an association.
    doc-ref: RFC 9260 §3.3.2
    seq:
      - id: init_tag
        type: u4
        -label: initiate tag
        -format: hex
        -default: 1
        -aka: {scapy: init_tag, wireshark: sctp.init_initiate_tag}
        -check:
          - {that: 'init_tag != 0', say: "must not be 0", ref: "RFC 9260 §3.3.2", level: error}
        doc: The tag that the other side must put into every packet from now on.
        doc-ref: RFC 9260 §3.3.2
      - id: a_rwnd
        type: u4
        -label: receiver window
        -unit: bytes
        -default: 65536
        -aka: {scapy: a_rwnd, wireshark: sctp.init_credit}
        -check:
          - {that: 'a_rwnd >= 1500', say: "must be at least 1500", ref: "RFC 9260 §3.3.2", level: warning}
        doc: How many bytes the sender of this has room for.
        doc-ref: RFC 9260 §3.3.2
      - id: n_out_streams
        type: u2
        -label: outbound streams
        -default: 10
        -aka: {scapy: n_out_streams, wireshark: sctp.init_nr_out_streams}
        -check:
          - {that: 'n_out_streams != 0', say: "at least one stream is needed", ref: "RFC 9260 §3.3.2", level: error}
        doc: How many streams the sender wants to send in.
        doc-ref: RFC 9260 §3.3.2
      - id: n_in_streams
        type: u2
        -label: inbound streams
        -default: 10
        -aka: {scapy: n_in_streams, wireshark: sctp.init_nr_in_streams}
        -check:
          - {that: 'n_in_streams != 0', say: "at least one stream is needed", ref: "RFC 9260 §3.3.2", level: error}
        doc: How many streams the sender accepts.
        doc-ref: RFC 9260 §3.3.2
      - id: init_tsn
        type: u4
        -label: initial TSN
        -default: 1
        -aka: {scapy: init_tsn, wireshark: sctp.init_initial_tsn}
        doc: The number of the first chunk with data that the sender will send.
        doc-ref: RFC 9260 §3.3.2
      - id: params
        type: param
        repeat: eos
        -label: parameters
        -pad: {to: 4, with: 0, between: true}
        -aka: {scapy: params}
        doc: Addresses and abilities of the sender.
        doc-ref: RFC 9260 §3.3.2
  init_ack:
    -summary: "INIT ACK, tag {init_tag}"
    doc: Answers INIT. The cookie holds all that the sender would otherwise have to remember.
    doc-ref: RFC 9260 §3.3.3
    seq:
      - id: init_tag
        type: u4
        -label: initiate tag
        -format: hex
        -default: 1
        -aka: {scapy: init_tag, wireshark: sctp.initack_initiate_tag}
        -check:
          - {that: 'init_tag != 0', say: "must not be 0", ref: "RFC 9260 §3.3.3", level: error}
        doc: The tag that the other side must put into every packet from now on.
        doc-ref: RFC 9260 §3.3.3
      - id: a_rwnd
        type: u4
        -label: receiver window
        -unit: bytes
        -default: 65536
        -aka: {scapy: a_rwnd, wireshark: sctp.initack_credit}
        -check:
          - {that: 'a_rwnd >= 1500', say: "must be at least 1500", ref: "RFC 9260 §3.3.3", level: warning}
        doc: How many bytes the sender of this has room for.
        doc-ref: RFC 9260 §3.3.3
      - id: n_out_streams
        type: u2
        -label: outbound streams
        -default: 10
        -aka: {scapy: n_out_streams, wireshark: sctp.initack_nr_out_streams}
        -check:
          - {that: 'n_out_streams != 0', say: "at least one stream is needed", ref: "RFC 9260 §3.3.3", level: error}
        doc: How many streams the sender wants to send in.
        doc-ref: RFC 9260 §3.3.3
      - id: n_in_streams
        type: u2
        -label: inbound streams
        -default: 10
        -aka: {scapy: n_in_streams, wireshark: sctp.initack_nr_in_streams}
        -check:
          - {that: 'n_in_streams != 0', say: "at least one stream is needed", ref: "RFC 9260 §3.3.3", level: error}
        doc: How many streams the sender accepts.
        doc-ref: RFC 9260 §3.3.3
      - id: init_tsn
        type: u4
        -label: initial TSN
        -default: 1
        -aka: {scapy: init_tsn, wireshark: sctp.initack_initial_tsn}
        doc: The number of the first chunk with data that the sender will send.
        doc-ref: RFC 9260 §3.3.3
      - id: params
        type: param
        repeat: eos
        -label: parameters
        -default: [{type: 7}]
        -pad: {to: 4, with: 0, between: true}
        -aka: {scapy: params}
        doc: Addresses and abilities of the sender.
        doc-ref: RFC 9260 §3.3.3
  sack:
    -summary: "SACK, up to {cumul_tsn_ack}, {n_gap_ack} blocks"
    doc: Says which chunks with data have arrived.
    doc-ref: RFC 9260 §3.3.4
    seq:
      - id: cumul_tsn_ack
        type: u4
        -label: cumulative TSN
        -aka: {scapy: cumul_tsn_ack, wireshark: sctp.sack_cumulative_tsn_ack_raw}
        doc: Everything up to this number has arrived.
        doc-ref: RFC 9260 §3.3.4
      - id: a_rwnd
        type: u4
        -label: receiver window
        -unit: bytes
        -default: 65536
        -aka: {scapy: a_rwnd, wireshark: sctp.sack_a_rwnd}
        doc: How many bytes there is room for now.
        doc-ref: RFC 9260 §3.3.4
      - id: n_gap_ack
        type: u2
        -label: number of blocks
        -auto: {fn: count_of, of: gap_acks}
        -aka: {scapy: n_gap_ack, wireshark: sctp.sack_number_of_gap_blocks}
        doc: How many blocks follow.
        doc-ref: RFC 9260 §3.3.4
      - id: n_dup_tsn
        type: u2
        -label: number of duplicates
        -auto: {fn: count_of, of: dup_tsns}
        -aka: {scapy: n_dup_tsn, wireshark: sctp.sack_number_of_duplicated_tsns}
        doc: How many numbers follow the blocks.
        doc-ref: RFC 9260 §3.3.4
      - id: gap_acks
        type: gap_ack
        repeat: expr
        repeat-expr: n_gap_ack
        -label: blocks
        -aka: {scapy: gap_ack_list}
        doc: What has arrived behind a gap.
        doc-ref: RFC 9260 §3.3.4
      - id: dup_tsns
        type: u4
        repeat: expr
        repeat-expr: n_dup_tsn
        -label: duplicates
        -aka: {scapy: dup_tsn_list, wireshark: sctp.sack_duplicate_tsn}
        doc: Chunks that arrived again, each as often as it did.
        doc-ref: RFC 9260 §3.3.4
  gap_ack:
    -summary: "+{start} to +{end}"
    doc: A run of chunks that have arrived while some before it have not.
    doc-ref: RFC 9260 §3.3.4
    seq:
      - id: start
        type: u2
        -label: first
        -default: 2
        -aka: {wireshark: sctp.sack_gap_block_start}
        -check:
          - {that: 'start >= 2', say: "the next number cannot have arrived, or the cumulative one would count it", ref: "RFC 9260 §3.3.4", level: warning}
        doc: The first of the run, counted from the cumulative TSN.
        doc-ref: RFC 9260 §3.3.4
      - id: end
        type: u2
        -label: last
        -default: 2
        -aka: {wireshark: sctp.sack_gap_block_end}
        -check:
          - {that: 'end >= start', say: "ends in front of its beginning", ref: "RFC 9260 §3.3.4", level: error}
        doc: The last of the run, counted from the cumulative TSN.
        doc-ref: RFC 9260 §3.3.4
  heartbeat:
    doc: Asks whether an address can be reached, or answers with the same information.
    doc-ref: RFC 9260 §3.3.5, §3.3.6
    seq:
      - id: params
        type: param
        repeat: eos
        -label: parameters
        -default: [{type: 1}]
        -pad: {to: 4, with: 0, between: true}
        -aka: {scapy: params}
        doc: One, with what the sender wants to see again.
        doc-ref: RFC 9260 §3.3.5
  causes:
    doc: Why something failed.
    doc-ref: RFC 9260 §3.3.7, §3.3.10
    seq:
      - id: causes
        type: cause
        repeat: eos
        -label: causes
        -default: [{}]
        -pad: {to: 4, with: 0, between: true}
        -aka: {scapy: error_causes}
        doc: The causes, one after another.
        doc-ref: RFC 9260 §3.3.10
  shutdown:
    -summary: "SHUTDOWN, up to {cumul_tsn_ack}"
    doc: The sender has nothing more to send and closes.
    doc-ref: RFC 9260 §3.3.8
    seq:
      - id: cumul_tsn_ack
        type: u4
        -label: cumulative TSN
        -aka: {scapy: cumul_tsn_ack, wireshark: sctp.shutdown_cumulative_tsn_ack}
        doc: Everything up to this number has arrived.
        doc-ref: RFC 9260 §3.3.8
  cookie:
    doc: Returns the cookie of INIT ACK.
    doc-ref: RFC 9260 §3.3.11
    seq:
      - id: cookie
        size-eos: true
        -label: cookie
        -default: 0x01020304
        -aka: {scapy: cookie, wireshark: sctp.cookie}
        doc: The bytes as they came.
        doc-ref: RFC 9260 §3.3.11
  lowest_tsn:
    -summary: "{_parent.type}, TSN {lowest_tsn}"
    doc: Tells of congestion, or that it was heeded.
    doc-ref: RFC 4960 appendix A
    seq:
      - id: lowest_tsn
        type: u4
        -label: lowest TSN
        -aka: {wireshark: [sctp.ecne_lowest_tsn, sctp.cwr_lowest_tsn]}
        doc: The lowest number in the packet that was marked; in the answer the one from which on the sender slowed down.
        doc-ref: RFC 4960 appendix A
  auth:
    doc: Proves who sent the chunks behind it.
    doc-ref: RFC 4895 §5.1
    seq:
      - id: shared_key_id
        type: u2
        -label: shared key
        -aka: {scapy: shared_key_id, wireshark: sctp.shared_key_id}
        doc: Which of the shared keys was used.
        doc-ref: RFC 4895 §5.1
      - id: hmac_id
        type: u2
        enum: hmac
        -label: HMAC
        -default: 1
        -aka: {scapy: HMAC_function, wireshark: sctp.hmac_id}
        doc: Which algorithm was used.
        doc-ref: RFC 4895 §5.1; IANA sctp-parameters
      - id: hmac
        size-eos: true
        -label: proof
        -default: 0x0000000000000000000000000000000000000000
        -aka: {scapy: HMAC, wireshark: sctp.hmac}
        doc: The algorithm over this chunk, with zeros here, and all chunks behind it.
        doc-ref: RFC 4895 §5.1, §6.2
  asconf:
    -summary: "ASCONF, number {seq}"
    doc: Changes the addresses of an association that is in use.
    doc-ref: RFC 5061 §4.1.1
    seq:
      - id: seq
        type: u4
        -label: sequence number
        -aka: {scapy: seq, wireshark: sctp.asconf_seq_nr_number}
        doc: Numbers the changes; each waits for the answer to the one before.
        doc-ref: RFC 5061 §4.1.1
      - id: params
        type: param
        repeat: eos
        -label: parameters
        -default: [{type: 5}, {type: 0xc001}]
        -pad: {to: 4, with: 0, between: true}
        -aka: {scapy: params}
        doc: First an address by which the association is found, then the changes.
        doc-ref: RFC 5061 §4.1.1
  asconf_ack:
    -summary: "ASCONF-ACK, number {seq}"
    doc: Answers a change of addresses.
    doc-ref: RFC 5061 §4.1.2
    seq:
      - id: seq
        type: u4
        -label: sequence number
        -aka: {scapy: seq, wireshark: sctp.asconf_ack_seq_nr_number}
        doc: The number of the chunk that is answered.
        doc-ref: RFC 5061 §4.1.2
      - id: params
        type: param
        repeat: eos
        -label: parameters
        -pad: {to: 4, with: 0, between: true}
        -aka: {scapy: params}
        doc: How the changes went. Those that are not mentioned went well.
        doc-ref: RFC 5061 §4.1.2
  re_config:
    doc: Resets streams or adds some.
    doc-ref: RFC 6525 §3.1
    seq:
      - id: params
        type: param
        repeat: eos
        -label: parameters
        -default: [{type: 13}]
        -pad: {to: 4, with: 0, between: true}
        doc: One or two requests or answers.
        doc-ref: RFC 6525 §3.1
  padding_bytes:
    doc: Makes the packet longer, to try what size arrives.
    doc-ref: RFC 4820 §3
    seq:
      - id: data
        size-eos: true
        -label: padding data
        -default: 0x00000000
        -aka: {wireshark: sctp.padding_data}
        doc: Anything; the receiver throws it away.
        doc-ref: RFC 4820 §3
  forward_tsn:
    -summary: "FORWARD TSN, up to {new_cumul_tsn}"
    doc: Tells the receiver not to wait any longer for messages that were given up.
    doc-ref: RFC 3758 §3.2
    seq:
      - id: new_cumul_tsn
        type: u4
        -label: new cumulative TSN
        -aka: {wireshark: sctp.forward_tsn_tsn}
        doc: Everything up to this number counts as received.
        doc-ref: RFC 3758 §3.2
      - id: streams
        type: skipped
        repeat: eos
        -label: streams
        doc: The streams in which messages in order were skipped.
        doc-ref: RFC 3758 §3.2
  skipped:
    -summary: "stream {stream_id}, up to {stream_seq}"
    doc: How far a stream was skipped.
    doc-ref: RFC 3758 §3.2
    seq:
      - id: stream_id
        type: u2
        -label: stream
        -aka: {wireshark: sctp.forward_tsn_sid}
        doc: The stream.
        doc-ref: RFC 3758 §3.2
      - id: stream_seq
        type: u2
        -label: number in the stream
        -aka: {wireshark: sctp.forward_tsn_ssn}
        doc: The last message that was skipped there.
        doc-ref: RFC 3758 §3.2
  i_forward_tsn:
    -summary: "I-FORWARD-TSN, up to {new_cumul_tsn}"
    doc: The same for messages whose pieces are mixed.
    doc-ref: RFC 8260 §2.3.1
    seq:
      - id: new_cumul_tsn
        type: u4
        -label: new cumulative TSN
        -aka: {wireshark: sctp.i_forward_tsn_tsn}
        doc: Everything up to this number counts as received.
        doc-ref: RFC 8260 §2.3.1
      - id: streams
        type: i_skipped
        repeat: eos
        -label: streams
        doc: The streams in which messages were skipped.
        doc-ref: RFC 8260 §2.3.1
  i_skipped:
    -summary: "stream {stream_id}, up to {mid}"
    doc: How far a stream was skipped.
    doc-ref: RFC 8260 §2.3.1
    seq:
      - id: stream_id
        type: u2
        -label: stream
        -aka: {wireshark: sctp.i_forward_tsn_sid}
        doc: The stream.
        doc-ref: RFC 8260 §2.3.1
      - id: reserved
        type: b15
        -label: reserved
        -aka: {wireshark: sctp.i_forward_tsn_res}
        doc: Sent as 0.
        doc-ref: RFC 8260 §2.3.1
      - id: unordered
        type: b1
        -label: U
        -aka: {wireshark: sctp.i_forward_tsn_u_bit}
        doc: The messages without order are meant.
        doc-ref: RFC 8260 §2.3.1
      - id: mid
        type: u4
        -label: message
        -aka: {wireshark: sctp.forward_tsn_mid}
        doc: The last message that was skipped there.
        doc-ref: RFC 8260 §2.3.1
  other:
    doc: Content that has no structure here, or none at all.
    doc-ref: RFC 9260 §3.2
    seq:
      - id: value
        size-eos: true
        -label: data
        -aka: {wireshark: [sctp.chunk_value, sctp.parameter_value, sctp.cause_information]}
        doc: What the chunk, parameter or cause holds.
        doc-ref: RFC 9260 §3.2
  param:
    -label: parameter
    -summary: "{type}"
    doc: One parameter of a chunk. The two highest bits of its number say what a receiver does that does not know it.
    doc-ref: RFC 9260 §3.2.1
    seq:
      - id: type
        type: u2
        enum: param_type
        -label: parameter
        -format: hex
        -default: 0xc000
        -aka: {scapy: type, wireshark: sctp.parameter_type}
        doc: Which parameter this is.
        doc-ref: RFC 9260 §3.2.1; IANA sctp-parameters
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {expr: 4 + sizeof(body)}
        -aka: {scapy: len, wireshark: sctp.parameter_length}
        -check:
          - {that: 'length >= 4', say: "a parameter has at least its own 4 bytes", ref: "RFC 9260 §3.2.1", level: error}
        doc: Type, this length and the value, without the zeros behind it.
        doc-ref: RFC 9260 §3.2.1
      - id: body
        type:
          switch-on: type
          cases:
            'param_type::heartbeat_info': info
            'param_type::ipv4_address': ipv4_address
            'param_type::ipv6_address': ipv6_address
            'param_type::state_cookie': state_cookie
            'param_type::unrecognized': unrecognized
            'param_type::cookie_preservative': cookie_preservative
            'param_type::hostname': hostname
            'param_type::supported_address_types': supported_address_types
            'param_type::outgoing_reset': outgoing_reset
            'param_type::incoming_reset': incoming_reset
            'param_type::tsn_reset': tsn_reset
            'param_type::reconfig_response': reconfig_response
            'param_type::add_outgoing': add_streams
            'param_type::add_incoming': add_streams
            'param_type::random': random
            'param_type::chunk_list': chunk_list
            'param_type::requested_hmac': requested_hmac
            'param_type::supported_extensions': supported_extensions
            'param_type::add_ip': address_change
            'param_type::delete_ip': address_change
            'param_type::error_cause': error_indication
            'param_type::set_primary': address_change
            'param_type::success': success
            'param_type::adaptation_layer': adaptation
            _: other
        size: length - 4
        -inline: true
        -label: value
        doc: What the parameter says.
        doc-ref: RFC 9260 §3.2.1
      - id: padding
        size: '_io.size == _io.pos ? 0 : (4 - length % 4) % 4'
        -label: padding
        -aka: {wireshark: sctp.parameter_padding}
        doc: Zeros up to a multiple of 4 bytes. Behind the last parameter they may belong to the chunk instead.
        doc-ref: RFC 9260 §3.2.1, §3.2
  info:
    doc: What the sender of a heartbeat wants to see again.
    doc-ref: RFC 9260 §3.3.5
    seq:
      - id: info
        size-eos: true
        -label: information
        -default: 0x01020304
        -aka: {scapy: data, wireshark: sctp.parameter_heartbeat_information}
        doc: Most often a time and an address. Only its sender understands it.
        doc-ref: RFC 9260 §3.3.5
  ipv4_address:
    -summary: "{address}"
    doc: An address of the sender.
    doc-ref: RFC 9260 §3.3.2.1.1
    seq:
      - id: address
        size: 4
        -label: address
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: addr, wireshark: sctp.parameter_ipv4_address}
        doc: The address.
        doc-ref: RFC 9260 §3.3.2.1.1
  ipv6_address:
    -summary: "{address}"
    doc: An address of the sender.
    doc-ref: RFC 9260 §3.3.2.1.2
    seq:
      - id: address
        size: 16
        -label: address
        -format: ipv6
        -default: "2001:db8::1"
        -aka: {scapy: addr, wireshark: sctp.parameter_ipv6_address}
        doc: The address.
        doc-ref: RFC 9260 §3.3.2.1.2
  state_cookie:
    doc: All that is needed to set the association up, signed by who made it.
    doc-ref: RFC 9260 §3.3.3.1.1
    seq:
      - id: cookie
        size-eos: true
        -label: cookie
        -default: 0x01020304
        -aka: {scapy: cookie, wireshark: sctp.parameter_state_cookie}
        doc: Only its maker can read it.
        doc-ref: RFC 9260 §3.3.3.1.1
  unrecognized:
    doc: A parameter that the sender did not know.
    doc-ref: RFC 9260 §3.3.3.1.2
    seq:
      - id: param
        size-eos: true
        -label: parameter
        -default: 0x80ff0004
        -aka: {scapy: param}
        doc: The whole parameter, returned.
        doc-ref: RFC 9260 §3.3.3.1.2
  cookie_preservative:
    doc: Asks that the cookie live longer.
    doc-ref: RFC 9260 §3.3.2.1.3
    seq:
      - id: increment
        type: u4
        -label: increment
        -unit: ms
        -default: 1000
        -aka: {scapy: sug_cookie_inc, wireshark: sctp.parameter_cookie_preservative_incr}
        doc: How much longer.
        doc-ref: RFC 9260 §3.3.2.1.3
  hostname:
    doc: A name in place of addresses. Deprecated.
    doc-ref: RFC 9260 §3.3.2.1.4
    seq:
      - id: hostname
        size-eos: true
        -label: host name
        -default: 0x686f737400
        -aka: {scapy: hostname, wireshark: sctp.parameter_hostname}
        doc: The name, closed with a zero byte.
        doc-ref: RFC 9260 §3.3.2.1.4
  supported_address_types:
    doc: What kinds of address the sender can use.
    doc-ref: RFC 9260 §3.3.2.1.5
    seq:
      - id: types
        type: u2
        repeat: eos
        enum: param_type
        -label: types
        -default: [5, 6]
        -aka: {scapy: addr_type_list, wireshark: sctp.parameter_supported_address_type}
        doc: The numbers of the parameters that carry such addresses.
        doc-ref: RFC 9260 §3.3.2.1.5
  outgoing_reset:
    doc: The sender will begin to count anew in streams that it sends.
    doc-ref: RFC 6525 §4.1
    seq:
      - id: request_seq
        type: u4
        -label: request
        -aka: {wireshark: sctp.parameter_reconfig_request_sequence_number}
        doc: Numbers the requests.
        doc-ref: RFC 6525 §4.1
      - id: response_seq
        type: u4
        -label: answers
        -aka: {wireshark: sctp.parameter_reconfig_response_sequence_number}
        doc: The request that this one answers; else the last that came, less one.
        doc-ref: RFC 6525 §4.1
      - id: last_tsn
        type: u4
        -label: last TSN
        -aka: {wireshark: sctp.parameter_senders_last_assigned_tsn}
        doc: The last number before the reset.
        doc-ref: RFC 6525 §4.1
      - id: streams
        type: u2
        repeat: eos
        -label: streams
        -aka: {wireshark: sctp.parameter_reconfig_sid}
        doc: Which streams; none means all.
        doc-ref: RFC 6525 §4.1
  incoming_reset:
    doc: Asks the other side to reset streams that it sends.
    doc-ref: RFC 6525 §4.2
    seq:
      - id: request_seq
        type: u4
        -label: request
        -aka: {wireshark: sctp.parameter_reconfig_request_sequence_number}
        doc: Numbers the requests.
        doc-ref: RFC 6525 §4.2
      - id: streams
        type: u2
        repeat: eos
        -label: streams
        -aka: {wireshark: sctp.parameter_reconfig_sid}
        doc: Which streams; none means all.
        doc-ref: RFC 6525 §4.2
  tsn_reset:
    doc: Asks to begin anew with all numbers.
    doc-ref: RFC 6525 §4.3
    seq:
      - id: request_seq
        type: u4
        -label: request
        -aka: {wireshark: sctp.parameter_reconfig_request_sequence_number}
        doc: Numbers the requests.
        doc-ref: RFC 6525 §4.3
  reconfig_response:
    doc: How a request went.
    doc-ref: RFC 6525 §4.4
    seq:
      - id: response_seq
        type: u4
        -label: answers
        -aka: {wireshark: sctp.parameter_reconfig_response_sequence_number}
        doc: The request that is answered.
        doc-ref: RFC 6525 §4.4
      - id: result
        type: u4
        enum: result
        -label: result
        -aka: {wireshark: sctp.parameter_reconfig_response_result}
        doc: How it went.
        doc-ref: RFC 6525 §4.4
      - id: next
        type: response_tsns
        repeat: eos
        -label: numbers
        doc: "Where both sides go on: once in the answer to a reset of all numbers, else not there."
        doc-ref: RFC 6525 §4.4
  response_tsns:
    doc: The numbers with which both sides go on.
    doc-ref: RFC 6525 §4.4
    seq:
      - id: sender_next_tsn
        type: u4
        -label: sender's next TSN
        -aka: {wireshark: sctp.parameter_senders_next_tsn}
        doc: The number that the sender of this will use next.
        doc-ref: RFC 6525 §4.4
      - id: receiver_next_tsn
        type: u4
        -label: receiver's next TSN
        -aka: {wireshark: sctp.parameter_receivers_next_tsn}
        doc: The number that the receiver of this must use next.
        doc-ref: RFC 6525 §4.4
  add_streams:
    doc: Asks for more streams.
    doc-ref: RFC 6525 §4.5, §4.6
    seq:
      - id: request_seq
        type: u4
        -label: request
        -aka: {wireshark: sctp.parameter_reconfig_request_sequence_number}
        doc: Numbers the requests.
        doc-ref: RFC 6525 §4.5
      - id: count
        type: u2
        -label: number of streams
        -default: 1
        -aka: {wireshark: [sctp.parameter_add_outgoing_streams_number, sctp.parameter_add_incoming_streams_number]}
        doc: How many to add.
        doc-ref: RFC 6525 §4.5
      - id: reserved
        type: u2
        -label: reserved
        -aka: {wireshark: [sctp.parameter_add_outgoing_streams_reserved, sctp.parameter_add_incoming_streams_reserved]}
        doc: Sent as 0.
        doc-ref: RFC 6525 §4.5
  random:
    doc: One half of what keys are made from.
    doc-ref: RFC 4895 §3.1
    seq:
      - id: random
        size-eos: true
        -label: random number
        -default: 0x0000000000000000000000000000000000000000000000000000000000000000
        -aka: {scapy: random, wireshark: sctp.random_number}
        -check:
          - {that: 'sizeof(random) == 32', say: "must have 32 bytes", ref: "RFC 4895 §6.1", level: error}
        doc: 32 random bytes.
        doc-ref: RFC 4895 §3.1, §6.1
  chunk_list:
    doc: Which chunks must be authenticated.
    doc-ref: RFC 4895 §3.2
    seq:
      - id: chunks
        type: u1
        repeat: eos
        enum: chunk_type
        -label: chunks
        -default: [0xc1, 0x80]
        -aka: {scapy: chunk_list, wireshark: sctp.chunk_type_to_auth}
        doc: The numbers of the chunks.
        doc-ref: RFC 4895 §3.2
  requested_hmac:
    doc: Which algorithms may be used, best first.
    doc-ref: RFC 4895 §3.3
    seq:
      - id: hmac_ids
        type: u2
        repeat: eos
        enum: hmac
        -label: algorithms
        -default: [3, 1]
        -aka: {scapy: HMAC_functions_list, wireshark: sctp.hmac_id}
        doc: The numbers of the algorithms.
        doc-ref: RFC 4895 §3.3
  supported_extensions:
    doc: Which chunks beyond the standard the sender knows.
    doc-ref: RFC 5061 §4.2.7
    seq:
      - id: chunks
        type: u1
        repeat: eos
        enum: chunk_type
        -label: chunks
        -default: [0xc0, 0x82]
        -aka: {scapy: supported_extensions, wireshark: sctp.supported_chunk_type}
        doc: The numbers of the chunks.
        doc-ref: RFC 5061 §4.2.7
  address_change:
    doc: Adds an address, takes one away, or prefers one.
    doc-ref: RFC 5061 §4.2.1, §4.2.2, §4.2.4
    seq:
      - id: correlation_id
        type: u4
        -label: correlation
        -format: hex
        -default: 1
        -aka: {scapy: correlation_id, wireshark: sctp.correlation_id}
        doc: By this number the answer finds the change.
        doc-ref: RFC 5061 §4.2.1
      - id: address
        type: param
        -label: address
        -default: {type: 5}
        -aka: {scapy: addr}
        doc: The address, as a parameter.
        doc-ref: RFC 5061 §4.2.1
  error_indication:
    doc: A change failed.
    doc-ref: RFC 5061 §4.2.3
    seq:
      - id: correlation_id
        type: u4
        -label: correlation
        -format: hex
        -default: 1
        -aka: {scapy: correlation_id, wireshark: sctp.correlation_id}
        doc: The number of the change.
        doc-ref: RFC 5061 §4.2.3
      - id: causes
        type: cause
        repeat: eos
        -label: causes
        -default: [{}]
        -pad: {to: 4, with: 0, between: true}
        -aka: {scapy: error_causes}
        doc: Why it failed.
        doc-ref: RFC 5061 §4.2.3
  success:
    doc: A change went well.
    doc-ref: RFC 5061 §4.2.5
    seq:
      - id: correlation_id
        type: u4
        -label: correlation
        -format: hex
        -default: 1
        -aka: {scapy: correlation_id, wireshark: sctp.correlation_id}
        doc: The number of the change.
        doc-ref: RFC 5061 §4.2.5
  adaptation:
    doc: Tells what sits on top of SCTP.
    doc-ref: RFC 5061 §4.2.6
    seq:
      - id: indication
        type: u4
        -label: indication
        -format: hex
        -aka: {scapy: indication, wireshark: sctp.adaptation_layer_indication}
        doc: A number that both programs agree on.
        doc-ref: RFC 5061 §4.2.6
  cause:
    -summary: "{code}"
    doc: One reason.
    doc-ref: RFC 9260 §3.3.10
    seq:
      - id: code
        type: u2
        enum: cause_code
        -label: cause
        -format: hex
        -default: 4
        -aka: {wireshark: sctp.cause_code}
        doc: What went wrong.
        doc-ref: RFC 9260 §3.3.10; IANA sctp-parameters
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {expr: 4 + sizeof(body)}
        -aka: {wireshark: sctp.cause_length}
        -check:
          - {that: 'length >= 4', say: "a cause has at least its own 4 bytes", ref: "RFC 9260 §3.3.10", level: error}
        doc: Code, this length and the information, without the zeros behind it.
        doc-ref: RFC 9260 §3.3.10
      - id: body
        type:
          switch-on: code
          cases:
            'cause_code::invalid_stream': invalid_stream
            'cause_code::missing_param': missing_param
            'cause_code::stale_cookie': stale_cookie
            'cause_code::unresolvable_address': unresolvable
            'cause_code::unrecognized_chunk': unrecognized_chunk
            'cause_code::unrecognized_params': returned_params
            'cause_code::no_user_data': no_user_data
            'cause_code::restart_new_addresses': returned_params
            'cause_code::user_abort': reason
            'cause_code::protocol_violation': reason
            'cause_code::delete_last_address': returned_params
            'cause_code::out_of_resource_asconf': returned_params
            'cause_code::delete_source_address': returned_params
            'cause_code::no_authorization': returned_params
            'cause_code::unsupported_hmac': unsupported_hmac
            _: other
        size: length - 4
        -inline: true
        -label: information
        doc: What belongs to the cause.
        doc-ref: RFC 9260 §3.3.10
      - id: padding
        size: '_io.size == _io.pos ? 0 : (4 - length % 4) % 4'
        -label: padding
        -aka: {wireshark: sctp.cause_padding}
        doc: Zeros up to a multiple of 4 bytes. Behind the last cause they may belong to the chunk instead.
        doc-ref: RFC 9260 §3.3.10; RFC 9260 §3.2
  invalid_stream:
    doc: Data came for a stream that does not exist.
    doc-ref: RFC 9260 §3.3.10.1
    seq:
      - id: stream_id
        type: u2
        -label: stream
        -aka: {wireshark: sctp.cause_stream_identifier}
        doc: That stream.
        doc-ref: RFC 9260 §3.3.10.1
      - id: reserved
        type: u2
        -label: reserved
        -aka: {wireshark: sctp.cause_reserved}
        doc: Sent as 0.
        doc-ref: RFC 9260 §3.3.10.1
  missing_param:
    doc: INIT or INIT ACK lacked something.
    doc-ref: RFC 9260 §3.3.10.2
    seq:
      - id: count
        type: u4
        -label: number
        -auto: {fn: count_of, of: params}
        -aka: {wireshark: sctp.cause_nr_of_missing_parameters}
        doc: How many were missing.
        doc-ref: RFC 9260 §3.3.10.2
      - id: params
        type: u2
        repeat: expr
        repeat-expr: count
        enum: param_type
        -label: missing
        -default: [7, 5]
        -aka: {wireshark: sctp.cause_missing_parameter_type}
        doc: The numbers of the missing parameters.
        doc-ref: RFC 9260 §3.3.10.2
  stale_cookie:
    doc: The cookie came back too late.
    doc-ref: RFC 9260 §3.3.10.3
    seq:
      - id: staleness
        type: u4
        -label: staleness
        -unit: µs
        -aka: {wireshark: sctp.cause_measure_of_staleness}
        doc: How much too late.
        doc-ref: RFC 9260 §3.3.10.3
  unresolvable:
    doc: An address could not be used.
    doc-ref: RFC 9260 §3.3.10.5
    seq:
      - id: address
        type: param
        -label: address
        -default: {type: 11, hostname: 0x686f7374}
        doc: The parameter with the address.
        doc-ref: RFC 9260 §3.3.10.5
  unrecognized_chunk:
    doc: A chunk was not known.
    doc-ref: RFC 9260 §3.3.10.6
    seq:
      - id: chunk
        size-eos: true
        -label: chunk
        -default: 0x3f000004
        doc: The chunk, returned.
        doc-ref: RFC 9260 §3.3.10.6
  returned_params:
    doc: Parameters that are returned because of the cause.
    doc-ref: RFC 9260 §3.3.10.8, §3.3.10.11; RFC 5061 §4.3
    seq:
      - id: params
        type: param
        repeat: eos
        -label: parameters
        -default: [{type: 5}]
        -pad: {to: 4, with: 0, between: true}
        doc: The parameters.
        doc-ref: RFC 9260 §3.3.10.8, §3.3.10.11; RFC 5061 §4.3
  no_user_data:
    doc: A chunk had no data.
    doc-ref: RFC 9260 §3.3.10.9
    seq:
      - id: tsn
        type: u4
        -label: TSN
        -aka: {wireshark: sctp.cause_tsn}
        doc: The number of that chunk.
        doc-ref: RFC 9260 §3.3.10.9
  reason:
    doc: What was wrong, in words or bytes.
    doc-ref: RFC 9260 §3.3.10.12, §3.3.10.13
    seq:
      - id: reason
        size-eos: true
        -label: reason
        -default: "done"
        -aka: {wireshark: sctp.cause_information}
        doc: Whatever the sender thought worth telling.
        doc-ref: RFC 9260 §3.3.10.12, §3.3.10.13
  unsupported_hmac:
    doc: The algorithm of AUTH is not known.
    doc-ref: RFC 4895 §4.1
    seq:
      - id: hmac_id
        type: u2
        enum: hmac
        -label: HMAC
        -aka: {wireshark: sctp.hmac_id}
        doc: That algorithm.
        doc-ref: RFC 4895 §4.1
enums:
  chunk_type:
    0: {id: data, -label: "DATA"}
    1: {id: init, -label: "INIT"}
    2: {id: init_ack, -label: "INIT ACK"}
    3: {id: sack, -label: "SACK"}
    4: {id: heartbeat, -label: "HEARTBEAT"}
    5: {id: heartbeat_ack, -label: "HEARTBEAT ACK"}
    6: {id: abort, -label: "ABORT"}
    7: {id: shutdown, -label: "SHUTDOWN"}
    8: {id: shutdown_ack, -label: "SHUTDOWN ACK"}
    9: {id: error, -label: "ERROR"}
    10: {id: cookie_echo, -label: "COOKIE ECHO"}
    11: {id: cookie_ack, -label: "COOKIE ACK"}
    12: {id: ecne, -label: "ECNE"}
    13: {id: cwr, -label: "CWR"}
    14: {id: shutdown_complete, -label: "SHUTDOWN COMPLETE"}
    15: {id: auth, -label: "AUTH"}
    16: {id: nr_sack, -label: "NR-SACK"}
    64: {id: i_data, -label: "I-DATA"}
    128: {id: asconf_ack, -label: "ASCONF-ACK"}
    129: {id: pktdrop, -label: "PKTDROP"}
    130: {id: re_config, -label: "RE-CONFIG"}
    132: {id: pad, -label: "PAD"}
    192: {id: forward_tsn, -label: "FORWARD TSN"}
    193: {id: asconf, -label: "ASCONF"}
    194: {id: i_forward_tsn, -label: "I-FORWARD-TSN"}
    255: {id: ietf_extension, -label: "IETF extension"}
  param_type:
    0x0001: {id: heartbeat_info, -label: "heartbeat information"}
    0x0005: {id: ipv4_address, -label: "IPv4 address"}
    0x0006: {id: ipv6_address, -label: "IPv6 address"}
    0x0007: {id: state_cookie, -label: "state cookie"}
    0x0008: {id: unrecognized, -label: "unrecognized parameter"}
    0x0009: {id: cookie_preservative, -label: "cookie preservative"}
    0x000b: {id: hostname, -label: "host name address"}
    0x000c: {id: supported_address_types, -label: "supported address types"}
    0x000d: {id: outgoing_reset, -label: "outgoing SSN reset request"}
    0x000e: {id: incoming_reset, -label: "incoming SSN reset request"}
    0x000f: {id: tsn_reset, -label: "SSN/TSN reset request"}
    0x0010: {id: reconfig_response, -label: "re-configuration response"}
    0x0011: {id: add_outgoing, -label: "add outgoing streams request"}
    0x0012: {id: add_incoming, -label: "add incoming streams request"}
    0x8000: {id: ecn, -label: "ECN"}
    0x8001: {id: zero_checksum, -label: "zero checksum acceptable"}
    0x8002: {id: random, -label: "random"}
    0x8003: {id: chunk_list, -label: "authenticated chunk list"}
    0x8004: {id: requested_hmac, -label: "requested HMAC algorithm"}
    0x8005: {id: padding, -label: "padding"}
    0x8008: {id: supported_extensions, -label: "supported extensions"}
    0xc000: {id: forward_tsn, -label: "forward TSN supported"}
    0xc001: {id: add_ip, -label: "add IP address"}
    0xc002: {id: delete_ip, -label: "delete IP address"}
    0xc003: {id: error_cause, -label: "error cause indication"}
    0xc004: {id: set_primary, -label: "set primary address"}
    0xc005: {id: success, -label: "success indication"}
    0xc006: {id: adaptation_layer, -label: "adaptation layer indication"}
  cause_code:
    0x0001: {id: invalid_stream, -label: "invalid stream identifier"}
    0x0002: {id: missing_param, -label: "missing mandatory parameter"}
    0x0003: {id: stale_cookie, -label: "stale cookie"}
    0x0004: {id: out_of_resource, -label: "out of resource"}
    0x0005: {id: unresolvable_address, -label: "unresolvable address"}
    0x0006: {id: unrecognized_chunk, -label: "unrecognized chunk type"}
    0x0007: {id: invalid_mandatory, -label: "invalid mandatory parameter"}
    0x0008: {id: unrecognized_params, -label: "unrecognized parameters"}
    0x0009: {id: no_user_data, -label: "no user data"}
    0x000a: {id: cookie_shutting_down, -label: "cookie received while shutting down"}
    0x000b: {id: restart_new_addresses, -label: "restart of an association with new addresses"}
    0x000c: {id: user_abort, -label: "user-initiated abort"}
    0x000d: {id: protocol_violation, -label: "protocol violation"}
    0x00a0: {id: delete_last_address, -label: "request to delete the last address"}
    0x00a1: {id: out_of_resource_asconf, -label: "operation refused, out of resource"}
    0x00a2: {id: delete_source_address, -label: "request to delete the source address"}
    0x00a3: {id: illegal_asconf_ack, -label: "aborted, illegal ASCONF-ACK"}
    0x00a4: {id: no_authorization, -label: "request refused, no authorization"}
    0x0105: {id: unsupported_hmac, -label: "unsupported HMAC identifier"}
  hmac:
    0: {id: reserved, -label: "reserved"}
    1: {id: sha1, -label: "SHA-1"}
    2: {id: reserved_2, -label: "reserved"}
    3: {id: sha256, -label: "SHA-256"}
  result:
    0: {id: nothing_to_do, -label: "nothing to do"}
    1: {id: performed, -label: "performed"}
    2: {id: denied, -label: "denied"}
    3: {id: wrong_ssn, -label: "error, wrong SSN"}
    4: {id: already_in_progress, -label: "error, a request is in progress"}
    5: {id: bad_sequence, -label: "error, bad sequence number"}
    6: {id: in_progress, -label: "in progress"}
  ppid:
    0: {id: not_specified, -label: "not specified"}
    1: {id: iua, -label: "IUA"}
    2: {id: m2ua, -label: "M2UA"}
    3: {id: m3ua, -label: "M3UA"}
    4: {id: sua, -label: "SUA"}
    5: {id: m2pa, -label: "M2PA"}
    6: {id: v5ua, -label: "V5UA"}
    7: {id: h_248_megaco, -label: "H.248/MEGACO"}
    8: {id: bicc_q_2150_3, -label: "BICC/Q.2150.3"}
    9: {id: tali, -label: "TALI"}
    10: {id: dua, -label: "DUA"}
    11: {id: asap, -label: "ASAP"}
    12: {id: enrp, -label: "ENRP"}
    13: {id: h_323, -label: "H.323"}
    14: {id: q_ipc_q_2150_3, -label: "Q.IPC/Q.2150.3"}
    15: {id: simco, -label: "SIMCO"}
    16: {id: ddp_segment_chunk, -label: "DDP Segment Chunk"}
    17: {id: ddp_stream_session_control, -label: "DDP Stream Session Control"}
    18: {id: s1_application_protocol_s1ap, -label: "S1 Application Protocol (S1AP)"}
    19: {id: rua, -label: "RUA"}
    20: {id: hnbap, -label: "HNBAP"}
    21: {id: forces_hp, -label: "ForCES-HP"}
    22: {id: forces_mp, -label: "ForCES-MP"}
    23: {id: forces_lp, -label: "ForCES-LP"}
    24: {id: sbc_ap, -label: "SBc-AP"}
    25: {id: nbap, -label: "NBAP"}
    26: {id: unassigned, -label: "Unassigned"}
    27: {id: x2ap, -label: "X2AP"}
    28: {id: ircp, -label: "IRCP"}
    29: {id: lcs_ap, -label: "LCS-AP"}
    30: {id: mpich2, -label: "MPICH2"}
    31: {id: sabp, -label: "SABP"}
    32: {id: fractal_generator_protocol, -label: "Fractal Generator Protocol"}
    33: {id: ping_pong_protocol, -label: "Ping Pong Protocol"}
    34: {id: calcapp_protocol, -label: "CalcApp Protocol"}
    35: {id: scripting_service_protocol, -label: "Scripting Service Protocol"}
    36: {id: netperfmeter_control, -label: "NetPerfMeter Control"}
    37: {id: netperfmeter_data, -label: "NetPerfMeter Data"}
    38: {id: echo, -label: "Echo"}
    39: {id: discard, -label: "Discard"}
    40: {id: daytime, -label: "Daytime"}
    41: {id: character_generator, -label: "Character Generator"}
    42: {id: n_3gpp_rna, -label: "3GPP RNA"}
    43: {id: n_3gpp_m2ap, -label: "3GPP M2AP"}
    44: {id: n_3gpp_m3ap, -label: "3GPP M3AP"}
    45: {id: ssh, -label: "SSH"}
    46: {id: diameter, -label: "DIAMETER"}
    47: {id: diameter_over_dtls, -label: "DIAMETER over DTLS"}
    48: {id: r14p, -label: "R14P"}
    49: {id: generic_data_transfer_protocol_gdt, -label: "Generic Data Transfer Protocol (GDT)"}
    50: {id: webrtc_control, -label: "WebRTC Control"}
    51: {id: webrtc_string, -label: "WebRTC String"}
    52: {id: webrtc_binary_partial_deprecated, -label: "WebRTC Binary Partial (Deprecated)"}
    53: {id: webrtc_binary, -label: "WebRTC Binary"}
    54: {id: webrtc_string_partial_deprecated, -label: "WebRTC String Partial (Deprecated)"}
    55: {id: n_3gpp_pua, -label: "3GPP PUA"}
    56: {id: webrtc_string_empty, -label: "WebRTC String Empty"}
    57: {id: webrtc_binary_empty, -label: "WebRTC Binary Empty"}
    58: {id: xwap, -label: "XwAP"}
    59: {id: xw_control_plane, -label: "Xw - Control Plane"}
    60: {id: ngap, -label: "NGAP"}
    61: {id: xnap, -label: "XnAP"}
    62: {id: f1_ap, -label: "F1 AP"}
    65: {id: ele2_lawful_interception, -label: "ELE2 Lawful Interception"}
    66: {id: ngap_over_dtls, -label: "NGAP over DTLS"}
    67: {id: xnap_over_dtls, -label: "XnAP over DTLS"}
    68: {id: f1ap_over_dtls, -label: "F1AP over DTLS"}
    69: {id: e1ap_over_dtls, -label: "E1AP over DTLS"}
    70: {id: e2_cp, -label: "E2-CP"}
    71: {id: e2_up, -label: "E2-UP"}
    72: {id: e2_du, -label: "E2-DU"}
    73: {id: w1ap, -label: "W1AP"}
