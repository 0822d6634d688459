# SPDX-License-Identifier: MIT
meta:
  id: mdns
  title: Multicast DNS
  endian: be
  bit-endian: be
  imports: [dns]
  -binds: {udp.port: 5353}
  -aka: {wireshark: mdns}
  -group: Application
  -summary: "{qr}: {questions}{answers}"
  -answers: qr == dns::message_kind::response and request.qr == dns::message_kind::query
-scapy:
  class: DNS
  fields:
    - [id, id]
    - [qr, qr]
    - [opcode, opcode]
    - [aa, aa]
    - [tc, tc]
    - [rd, rd]
    - [ra, ra]
    - [z, z]
    - [ad, ad]
    - [cd, cd]
    - [rcode, rcode]
    - [qdcount, qdcount, "", computed]
    - [ancount, ancount, "", computed]
    - [nscount, nscount, "", computed]
    - [arcount, arcount, "", computed]
    - [qd, questions, "", chain]
    - [an, answers, "", chain]
    - [ns, authorities, "", chain]
    - [ar, additionals, "", chain]
doc: >-
  Asks all hosts of the link for names and services, without a server: DNS sent
  to 224.0.0.251 or ff02::fb. It differs from DNS in the highest bit of classes.
doc-ref: RFC 6762 §18
seq:
  - id: id
    type: u2
    -label: identifier
    -format: hex
    -aka: {wireshark: dns.id}
    -check:
      - {that: 'id == 0 or qr == dns::message_kind::query', say: "an answer to everybody has 0", ref: "RFC 6762 §18.1", level: note}
    doc: 0, except in questions of simple programs and the answers to them.
    doc-ref: RFC 6762 §18.1
  - id: qr
    type: b1
    enum: dns::message_kind
    -label: kind
    -aka: {wireshark: dns.flags.response}
    doc: Question or answer.
    doc-ref: RFC 6762 §18.2
  - id: opcode
    type: b4
    enum: dns::opcode
    -label: operation
    -aka: {wireshark: dns.flags.opcode}
    -check:
      - {that: 'opcode == dns::opcode::query', say: "messages with another operation are ignored", ref: "RFC 6762 §18.3", level: warning}
    doc: Always a plain query.
    doc-ref: RFC 6762 §18.3
  - id: aa
    type: b1
    -label: authoritative answer
    -aka: {wireshark: dns.flags.authoritative}
    -check:
      - {that: 'aa or qr == dns::message_kind::query', say: "who answers here is responsible", ref: "RFC 6762 §18.4", level: warning}
    doc: Set in every answer.
    doc-ref: RFC 6762 §18.4
  - id: tc
    type: b1
    -label: truncated
    -aka: {wireshark: dns.flags.truncated}
    doc: In a question, more known answers follow in the next message.
    doc-ref: RFC 6762 §18.5
  - id: rd
    type: b1
    -label: recursion desired
    -aka: {wireshark: dns.flags.recdesired}
    -check:
      - {that: 'not rd', say: "is sent as 0", ref: "RFC 6762 §18.6", level: note}
    doc: Has no meaning here.
    doc-ref: RFC 6762 §18.6
  - id: ra
    type: b1
    -label: recursion available
    -aka: {wireshark: dns.flags.recavail}
    -check:
      - {that: 'not ra', say: "is sent as 0", ref: "RFC 6762 §18.7", level: note}
    doc: Has no meaning here.
    doc-ref: RFC 6762 §18.7
  - id: z
    type: b1
    -label: reserved
    -aka: {wireshark: dns.flags.z}
    -check:
      - {that: 'not z', say: "is sent as 0", ref: "RFC 6762 §18.8", level: note}
    doc: Has no meaning.
    doc-ref: RFC 6762 §18.8
  - id: ad
    type: b1
    -label: authentic data
    -aka: {wireshark: dns.flags.authenticated}
    -check:
      - {that: 'not ad', say: "is sent as 0", ref: "RFC 6762 §18.9", level: note}
    doc: Has no meaning here.
    doc-ref: RFC 6762 §18.9
  - id: cd
    type: b1
    -label: checking disabled
    -aka: {wireshark: dns.flags.checkdisable}
    -check:
      - {that: 'not cd', say: "is sent as 0", ref: "RFC 6762 §18.10", level: note}
    doc: Has no meaning here.
    doc-ref: RFC 6762 §18.10
  - id: rcode
    type: b4
    enum: dns::rcode
    -label: response code
    -aka: {wireshark: dns.flags.rcode}
    -check:
      - {that: 'rcode == dns::rcode::no_error', say: "messages with another code are ignored", ref: "RFC 6762 §18.11", level: warning}
    doc: Always 0; who has no answer is silent.
    doc-ref: RFC 6762 §18.11
  - id: qdcount
    type: u2
    -label: questions
    -auto: {fn: count_of, of: questions}
    -aka: {wireshark: dns.count.queries}
    doc: How many questions follow.
    doc-ref: RFC 1035 §4.1.1
  - id: ancount
    type: u2
    -label: answers
    -auto: {fn: count_of, of: answers}
    -aka: {wireshark: dns.count.answers}
    doc: How many records answer; in a question, how many answers are known already.
    doc-ref: RFC 1035 §4.1.1
  - id: nscount
    type: u2
    -label: authorities
    -auto: {fn: count_of, of: authorities}
    -aka: {wireshark: dns.count.auth_rr}
    doc: How many records follow that the sender wants to claim, or that name zones.
    doc-ref: RFC 1035 §4.1.1
  - id: arcount
    type: u2
    -label: additionals
    -auto: {fn: count_of, of: additionals}
    -aka: {wireshark: dns.count.add_rr}
    doc: How many further records follow.
    doc-ref: RFC 1035 §4.1.1
  - id: questions
    type: question
    repeat: expr
    repeat-expr: qdcount
    -label: questions
    -default: [{}]
    doc: What is asked.
    doc-ref: RFC 1035 §4.1.2
  - id: answers
    type: record
    repeat: expr
    repeat-expr: ancount
    -label: answers
    doc: Records that answer.
    doc-ref: RFC 1035 §4.1
  - id: authorities
    type: record
    repeat: expr
    repeat-expr: nscount
    -label: authorities
    doc: Records of the second kind.
    doc-ref: RFC 1035 §4.1
  - id: additionals
    type: record
    repeat: expr
    repeat-expr: arcount
    -label: additionals
    doc: Records that help with the others.
    doc-ref: RFC 1035 §4.1
types:
  question:
    -scapy: {class: DNSQR, fields: [[qname, qname, "", name], [qtype, qtype.to_i], [qclass, unicast * 32768 + qclass.to_i]]}
    -summary: "{qname} {qtype}"
    doc: What somebody wants to know.
    doc-ref: RFC 6762 §5
    seq:
      - id: qname
        type: dns::name
        -label: name
        -default: host.local
        doc: The name that is asked about.
        doc-ref: RFC 6762 §3
      - id: qtype
        type: u2
        enum: dns::rr_type
        -label: type
        -default: 1
        -aka: {wireshark: dns.qry.type}
        doc: Which records are wanted.
        doc-ref: RFC 1035 §4.1.2; IANA dns-parameters
      - id: unicast
        type: b1
        -label: unicast answer
        -aka: {wireshark: dns.qry.qu}
        doc: The answer may come to the asker alone.
        doc-ref: RFC 6762 §5.4
      - id: qclass
        type: b15
        enum: dns::rr_class
        -label: class
        -default: 1
        doc: Nearly always Internet.
        doc-ref: RFC 6762 §18.12
  record:
    -scapy:
      - {class: DNSRR, when: type == 1 and sizeof(rdata) == 4 or type == 28 and sizeof(rdata) == 16, fields: [[rrname, name, "", name], [rclass, cache_flush * 32768 + rclass.to_i]]}
      - class: DNSRR
        when: type == 2 or type == 5 or type == 12
        fields: [[rrname, name, "", name], [rclass, cache_flush * 32768 + rclass.to_i], [rdata, rdata, "", name]]
      - class: DNSRR
        when: type != 1 and type != 28 and type != 15 and type != 16 and type != 6 and type != 33 and type != 41
        fields: [[rrname, name, "", name], [rclass, cache_flush * 32768 + rclass.to_i], [rdata, rdata, "", bytes]]
    -summary: "{name} {type}"
    -check:
      - {that: 'type != dns::rr_type::opt or sizeof(name) == 1', say: "an OPT record belongs to the root", ref: "RFC 6891 §6.1.2", level: error}
    doc: One thing known about a name. OPT uses the same form for what is to be said about the message.
    doc-ref: RFC 1035 §4.1.3; RFC 6891 §6.1.2
    seq:
      - id: name
        type: dns::name
        -label: name
        -default: host.local
        -aka: {dpkt: name, scapy: rrname}
        doc: The name that this is about; as a rule one that ends with local.
        doc-ref: RFC 6762 §3
      - id: type
        type: u2
        enum: dns::rr_type
        -label: type
        -default: 1
        -aka: {dpkt: type, scapy: type, wireshark: dns.resp.type}
        doc: What kind of thing the data says.
        doc-ref: RFC 1035 §4.1.3; IANA dns-parameters
      - id: cache_flush
        type: b1
        if: type != dns::rr_type::opt
        -label: cache flush
        -aka: {wireshark: dns.resp.cache_flush}
        doc: These records are all there are of the name and type; older ones are to be forgotten.
        doc-ref: RFC 6762 §10.2
      - id: rclass
        type: b15
        enum: dns::rr_class
        if: type != dns::rr_type::opt
        -label: class
        -default: 1
        doc: Nearly always Internet.
        doc-ref: RFC 6762 §18.13
      - id: ttl
        type: u4
        if: type != dns::rr_type::opt
        -label: time to live
        -unit: s
        -default: 120
        -aka: {dpkt: ttl, scapy: ttl, wireshark: dns.resp.ttl}
        -check:
          - {that: 'ttl < 0x80000000', say: "taken as 0 when the highest bit is set", ref: "RFC 2181 §8", level: warning}
        doc: How long this may be remembered.
        doc-ref: RFC 1035 §4.1.3; RFC 2181 §8
      - id: udp_size
        type: u2
        if: type == dns::rr_type::opt
        -label: UDP size
        -unit: bytes
        -default: 1232
        -aka: {wireshark: dns.rr.udp_payload_size}
        -check:
          - {that: 'udp_size >= 512', say: "counts as 512", ref: "RFC 6891 §6.2.3", level: note}
        doc: The largest message the sender takes over UDP.
        doc-ref: RFC 6891 §6.2.3
      - id: extended_rcode
        type: u1
        if: type == dns::rr_type::opt
        -label: extended response code
        -aka: {scapy: extrcode, wireshark: dns.resp.ext_rcode}
        doc: Eight bits in front of the header's four.
        doc-ref: RFC 6891 §6.1.3
      - id: edns_version
        type: u1
        if: type == dns::rr_type::opt
        -label: EDNS version
        -aka: {scapy: version, wireshark: dns.resp.edns0_version}
        -check:
          - {that: 'edns_version == 0', say: "only version 0 exists", ref: "RFC 6891 §6.1.3", level: warning}
        doc: The version of these extensions.
        doc-ref: RFC 6891 §6.1.3
      - id: dnssec_ok
        type: b1
        if: type == dns::rr_type::opt
        -label: DNSSEC OK
        -aka: {wireshark: dns.resp.z.do}
        doc: The sender wants signatures with the answer.
        doc-ref: RFC 3225 §3
      - id: edns_z
        type: b15
        if: type == dns::rr_type::opt
        -label: reserved
        -aka: {wireshark: dns.resp.z.reserved}
        -check:
          - {that: 'edns_z == 0', say: "is sent as 0", ref: "RFC 6891 §6.1.4", level: note}
        doc: Flags without a meaning.
        doc-ref: RFC 6891 §6.1.4
      - id: rdlength
        type: u2
        -label: data length
        -unit: bytes
        -auto: {fn: length_of, of: rdata}
        -aka: {dpkt: rlen, scapy: rdlen, wireshark: dns.resp.len}
        doc: How many bytes of data follow.
        doc-ref: RFC 1035 §4.1.3
      - id: rdata
        size: rdlength
        if: type == dns::rr_type::opt or type == dns::rr_type::tsig or type == dns::rr_type::tkey or rclass != dns::rr_class::any
        type:
          switch-on: type
          cases:
            'dns::rr_type::a': dns::rd_a
            'dns::rr_type::ns': dns::rd_ns
            'dns::rr_type::cname': dns::rd_cname
            'dns::rr_type::soa': dns::rd_soa
            'dns::rr_type::ptr': dns::rd_ptr
            'dns::rr_type::hinfo': dns::rd_hinfo
            'dns::rr_type::mx': dns::rd_mx
            'dns::rr_type::txt': dns::rd_txt
            'dns::rr_type::rp': dns::rd_rp
            'dns::rr_type::aaaa': dns::rd_aaaa
            'dns::rr_type::loc': dns::rd_loc
            'dns::rr_type::srv': dns::rd_srv
            'dns::rr_type::naptr': dns::rd_naptr
            'dns::rr_type::dname': dns::rd_dname
            'dns::rr_type::opt': dns::rd_opt
            'dns::rr_type::ds': dns::rd_ds
            'dns::rr_type::sshfp': dns::rd_sshfp
            'dns::rr_type::rrsig': dns::rd_rrsig
            'dns::rr_type::nsec': dns::rd_nsec
            'dns::rr_type::dnskey': dns::rd_dnskey
            'dns::rr_type::nsec3': dns::rd_nsec3
            'dns::rr_type::nsec3param': dns::rd_nsec3param
            'dns::rr_type::tlsa': dns::rd_tlsa
            'dns::rr_type::smimea': dns::rd_tlsa
            'dns::rr_type::cds': dns::rd_ds
            'dns::rr_type::cdnskey': dns::rd_dnskey
            'dns::rr_type::svcb': dns::rd_svcb
            'dns::rr_type::https': dns::rd_svcb
            'dns::rr_type::spf': dns::rd_txt
            'dns::rr_type::uri': dns::rd_uri
            'dns::rr_type::caa': dns::rd_caa
            'dns::rr_type::dlv': dns::rd_ds
            _: dns::rd_other
        -inline: true
        -label: data
        -aka: {dpkt: rdata, scapy: rdata}
        doc: What is known, in the form that the type decides. Absent where an update removes a whole set.
        doc-ref: RFC 1035 §4.1.3; RFC 2136 §2.5.2
