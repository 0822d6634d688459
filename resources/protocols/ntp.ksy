# SPDX-License-Identifier: MIT
meta:
  id: ntp
  title: Network Time Protocol
  endian: be
  bit-endian: be
  -binds: {udp.port: 123}
  -aka: {dpkt: ntp.NTP, scapy: NTPHeader, wireshark: ntp}
  -group: Application
  -summary: "{mode}, version {version}"
  -answers: >-
    version == request.version and body.origin_time == request.body.transmit_time
    and (mode == mode::server and request.mode == mode::client
    or mode == mode::symmetric_passive and request.mode == mode::symmetric_active)
  -reply:
    leap: _
    body.stratum: _
    body.precision: _
    body.root_delay: _
    body.root_dispersion: _
    body.reference_id: _
    body.reference_time: _
    body.receive_time: _
    body.transmit_time: _
-dpkt:
  class: NTP
  fields: [[flags, leap.to_i * 64 + version * 8 + mode.to_i, 0]]
  data: body
  joins: true
doc: >-
  Tells the time, and measures the way there and back to know how old the
  answer is. Control messages and private ones are kept as bytes.
doc-ref: RFC 5905
seq:
  - id: leap
    type: b2
    enum: leap
    -label: leap indicator
    -aka: {scapy: leap, wireshark: ntp.flags.li}
    doc: Whether the last minute of the day has 59 or 61 seconds, or that the sender's clock is not set.
    doc-ref: RFC 5905 §7.3
  - id: version
    type: b3
    -label: version
    -default: 4
    -aka: {scapy: version, wireshark: ntp.flags.vn}
    -check:
      - {that: 'version >= 1 and version <= 4', say: "is 1 to 4", ref: "RFC 5905 §7.3", level: warning}
    doc: Version of the protocol. 3 and 4 differ little.
    doc-ref: RFC 5905 §7.3
  - id: mode
    type: b3
    enum: mode
    -label: mode
    -default: 3
    -aka: {scapy: mode, wireshark: ntp.flags.mode}
    doc: What the sender is in this exchange.
    doc-ref: RFC 5905 §7.3
  - id: body
    type:
      switch-on: mode
      cases:
        'mode::control': message
        'mode::private': message
        _: time
    -label: body
    -inline: true
    doc: The times, or a message of another kind.
    doc-ref: RFC 5905 §7.3
types:
  time:
    -dpkt:
      class: ~
      fields:
        - [stratum, stratum, 0]
        - [interval, poll & 255, 0]
        - [precision, precision & 255, 0]
        - [delay, root_delay, 0]
        - [dispersion, root_dispersion, 0]
        - [id, reference_id, ""]
        - [update_time, reference_time, ""]
        - [originate_time, origin_time, ""]
        - [receive_time, receive_time, ""]
        - [transmit_time, transmit_time, ""]
      data: tail
    -summary: "stratum {stratum}"
    doc: The clock that the sender has, and the times of this exchange.
    doc-ref: RFC 5905 §7.3
    seq:
      - id: stratum
        type: u1
        -label: stratum
        -aka: {scapy: stratum, wireshark: ntp.stratum}
        -check:
          - {that: 'stratum <= 16', say: "17 and above are reserved", ref: "RFC 5905 §7.3", level: warning}
        doc: How many clocks are between this one and the true time. 1 has a receiver or an atomic clock; 0 means unknown, or in an answer that the reference identifier is a code of refusal; 16 is unset.
        doc-ref: RFC 5905 §7.3
      - id: poll
        type: s1
        -label: poll interval
        -unit: log2 seconds
        -default: 6
        -aka: {scapy: poll, wireshark: ntp.ppoll}
        doc: At most how long the sender waits between two packets.
        doc-ref: RFC 5905 §7.3
      - id: precision
        type: s1
        -label: precision
        -unit: log2 seconds
        -default: -20
        -aka: {scapy: precision, wireshark: ntp.precision}
        doc: How fine the sender's clock is.
        doc-ref: RFC 5905 §7.3
      - id: root_delay
        type: u4
        -label: root delay
        -unit: 1/65536 s
        -aka: {wireshark: ntp.rootdelay}
        doc: Time to the reference clock and back.
        doc-ref: RFC 5905 §7.3
      - id: root_dispersion
        type: u4
        -label: root dispersion
        -unit: 1/65536 s
        -aka: {wireshark: ntp.rootdispersion}
        doc: How far the clock may be off beside that.
        doc-ref: RFC 5905 §7.3
      - id: reference_id
        size: 4
        -label: reference identifier
        -format: hex
        -aka: {wireshark: ntp.refid}
        doc: "Which clock the sender follows: four letters in stratum 0 and 1, else an IPv4 address or a hash of an IPv6 one."
        doc-ref: RFC 5905 §7.3
      - id: reference_time
        size: 8
        -label: reference time
        -format: ntp_time
        -aka: {wireshark: ntp.reftime}
        doc: When the sender's clock was last set. Seconds since 1900, then 32 bits of fraction, as in the other times.
        doc-ref: RFC 5905 §6
      - id: origin_time
        size: 8
        -label: origin time
        -format: ntp_time
        -aka: {wireshark: ntp.org}
        doc: The transmit time of the packet this answers. It shows that the answer is to that one.
        doc-ref: RFC 5905 §7.3
      - id: receive_time
        size: 8
        -label: receive time
        -format: ntp_time
        -aka: {wireshark: ntp.rec}
        doc: When that packet arrived.
        doc-ref: RFC 5905 §7.3
      - id: transmit_time
        size: 8
        -label: transmit time
        -format: ntp_time
        -aka: {wireshark: ntp.xmt}
        doc: When this packet left.
        doc-ref: RFC 5905 §7.3
      - id: tail
        size-eos: true
        -label: extensions and MAC
        doc: Extension fields and a signature, when there are any.
        doc-ref: RFC 7822 §3; RFC 5905 §7.3
  message:
    doc: "Control (mode 6) or private (mode 7): commands of the program that watches a server."
    doc-ref: RFC 9327 §2
    seq:
      - id: data
        size-eos: true
        -label: data
        doc: All behind the first byte.
        doc-ref: RFC 9327 §2
enums:
  # RFC 5905's figures; Scapy's and Wireshark's tables are the same.
  leap:
    0: {id: none, -label: no warning}
    1: {id: last_minute_61, -label: last minute has 61 seconds}
    2: {id: last_minute_59, -label: last minute has 59 seconds}
    3: {id: unsynchronized, -label: clock not synchronized}
  mode:
    0: {id: reserved, -label: reserved}
    1: {id: symmetric_active, -label: symmetric active}
    2: {id: symmetric_passive, -label: symmetric passive}
    3: {id: client, -label: client}
    4: {id: server, -label: server}
    5: {id: broadcast, -label: broadcast}
    6: {id: control, -label: control}
    7: {id: private, -label: private}
