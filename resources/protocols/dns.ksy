# SPDX-License-Identifier: MIT
meta:
  id: dns
  title: Domain Name System
  endian: be
  bit-endian: be
  -binds: {udp.port: 53}
  -aka: {dpkt: dns.DNS, scapy: DNS, wireshark: dns}
  -group: Application
  -summary: "{qr}, {opcode}, id {id}: {questions}"
  -answers: qr == message_kind::response and request.qr == message_kind::query and id == request.id and opcode == request.opcode
  -reply: {answers: _, authorities: _, additionals: _, aa: _, ra: _, ad: _, rcode: rcode::no_error}
-scapy:
  fields:
    - [qd, questions, "", chain]
    - [an, answers, "", chain]
    - [ns, authorities, "", chain]
    - [ar, additionals, "", chain]
-dpkt:
  class: DNS
  in: [~]
  builds: false
  fields:
    - [id, id, 0]
    - [op, 'qr.to_i * 32768 + opcode.to_i * 2048 + aa * 1024 + tc * 512 + rd * 256 + ra * 128 + z * 64 + ad * 32 + cd * 16 + rcode.to_i', 0x0100]
    - [qd, questions, '""', list]
    - [an, answers, '""', list]
    - [ns, authorities, '""', list]
    - [ar, additionals, '""', list]
  data: ~
doc: >-
  Asks name servers what is known about a name: addresses, mail servers, keys,
  services. Question and answer have the same form.
doc-ref: RFC 1035 §4
seq:
  - id: id
    type: u2
    -label: identifier
    -format: hex
    -default: 0x1234
    -aka: {dpkt: id, scapy: id, wireshark: dns.id}
    doc: Chosen by who asks, brought back by who answers. Guessing it is half of a forged answer.
    doc-ref: RFC 1035 §4.1.1
  - id: qr
    type: b1
    enum: message_kind
    -label: kind
    -aka: {scapy: qr, wireshark: dns.flags.response}
    doc: Question or answer.
    doc-ref: RFC 1035 §4.1.1
  - id: opcode
    type: b4
    enum: opcode
    -label: operation
    -aka: {scapy: opcode, wireshark: dns.flags.opcode}
    doc: What is asked for; nearly always a plain query.
    doc-ref: RFC 1035 §4.1.1; IANA dns-parameters
  - id: aa
    type: b1
    -label: authoritative answer
    -aka: {scapy: aa, wireshark: dns.flags.authoritative}
    doc: The server that answers is responsible for the name asked about.
    doc-ref: RFC 1035 §4.1.1
  - id: tc
    type: b1
    -label: truncated
    -aka: {scapy: tc, wireshark: dns.flags.truncated}
    doc: More was to be said than fitted; ask again over TCP.
    doc-ref: RFC 1035 §4.1.1; RFC 2181 §9
  - id: rd
    type: b1
    -label: recursion desired
    -default: 1
    -aka: {scapy: rd, wireshark: dns.flags.recdesired}
    doc: Asks the server to find the answer itself instead of naming others who may know.
    doc-ref: RFC 1035 §4.1.1
  - id: ra
    type: b1
    -label: recursion available
    -aka: {scapy: ra, wireshark: dns.flags.recavail}
    -check:
      - {that: 'not ra or qr == message_kind::response', say: "only an answer says this", ref: "RFC 1035 §4.1.1", level: note}
    doc: The server is willing to find answers for others.
    doc-ref: RFC 1035 §4.1.1
  - id: z
    type: b1
    -label: reserved
    -aka: {scapy: z, wireshark: dns.flags.z}
    -check:
      - {that: 'not z', say: "must be 0", ref: "RFC 1035 §4.1.1", level: warning}
    doc: Has no use and is sent as 0.
    doc-ref: RFC 1035 §4.1.1
  - id: ad
    type: b1
    -label: authentic data
    -aka: {scapy: ad, wireshark: dns.flags.authenticated}
    doc: The server has checked the signatures. In a question it says that this answer would be understood.
    doc-ref: RFC 4035 §3.2.3; RFC 6840 §5.7
  - id: cd
    type: b1
    -label: checking disabled
    -aka: {scapy: cd, wireshark: dns.flags.checkdisable}
    doc: Asks for data whose signatures the server has not checked.
    doc-ref: RFC 4035 §3.2.2
  - id: rcode
    type: b4
    enum: rcode
    -label: response code
    -aka: {scapy: rcode, wireshark: dns.flags.rcode}
    -check:
      - {that: 'rcode == rcode::no_error or qr == message_kind::response', say: "a question reports no error", ref: "RFC 1035 §4.1.1", level: note}
    doc: How the question went. An OPT record adds eight higher bits.
    doc-ref: RFC 1035 §4.1.1; IANA dns-parameters
  - id: qdcount
    type: u2
    -label: questions
    -auto: {fn: count_of, of: questions}
    -aka: {dpkt: qd, scapy: qdcount, wireshark: dns.count.queries}
    -check:
      - {that: 'opcode != opcode::query or qdcount <= 1', say: "a query asks at most one question", ref: "RFC 9619 §4", level: warning}
    doc: How many questions follow. In an update, the zone.
    doc-ref: RFC 1035 §4.1.1
  - id: ancount
    type: u2
    -label: answers
    -auto: {fn: count_of, of: answers}
    -aka: {dpkt: an, scapy: ancount, wireshark: dns.count.answers}
    doc: How many records answer. In an update, the conditions for it.
    doc-ref: RFC 1035 §4.1.1; RFC 2136 §2.2
  - id: nscount
    type: u2
    -label: authorities
    -auto: {fn: count_of, of: authorities}
    -aka: {dpkt: ns, scapy: nscount, wireshark: dns.count.auth_rr}
    doc: How many records say who is responsible. In an update, the changes.
    doc-ref: RFC 1035 §4.1.1; RFC 2136 §2.2
  - id: arcount
    type: u2
    -label: additionals
    -auto: {fn: count_of, of: additionals}
    -aka: {dpkt: ar, scapy: arcount, wireshark: dns.count.add_rr}
    doc: How many further records follow.
    doc-ref: RFC 1035 §4.1.1
  - id: questions
    type: question
    repeat: expr
    repeat-expr: qdcount
    -label: questions
    -default: [{}]
    -aka: {dpkt: qd, scapy: qd}
    doc: What is asked.
    doc-ref: RFC 1035 §4.1.2
  - id: answers
    type: record
    repeat: expr
    repeat-expr: ancount
    -label: answers
    -aka: {dpkt: an, scapy: an}
    doc: Records that answer the question.
    doc-ref: RFC 1035 §4.1
  - id: authorities
    type: record
    repeat: expr
    repeat-expr: nscount
    -label: authorities
    -aka: {dpkt: ns, scapy: ns}
    doc: Records that name servers which know more, or the zone that lacks the name.
    doc-ref: RFC 1035 §4.1
  - id: additionals
    type: record
    repeat: expr
    repeat-expr: arcount
    -label: additionals
    -aka: {dpkt: ar, scapy: ar}
    doc: Records that help with the others, and those about the message itself (OPT, TSIG).
    doc-ref: RFC 1035 §4.1
types:
  name:
    -format: dns_name
    doc: A domain name, label by label from the left. A pointer lets it go on with a name elsewhere in the message.
    doc-ref: RFC 1035 §3.1 and §4.1.4
    seq:
      - id: labels
        type: label
        repeat: until
        repeat-until: _.kind != label_kind::text or _.length == 0
        -label: labels
        -default: [{}]
        doc: The labels up to the empty one, which is the root, or up to a pointer.
        doc-ref: RFC 1035 §3.1
  label:
    doc: One part of a name, or the place where the rest of it stands.
    doc-ref: RFC 1035 §3.1 and §4.1.4
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
        -offset: {base: _root}
        -check:
          - {that: 'pointer >= 12', say: "points into the header", ref: "RFC 1035 §4.1.4", level: warning}
        doc: Where the rest of the name stands, counted from the message's first byte.
        doc-ref: RFC 1035 §4.1.4
      - id: text
        size: length
        if: kind == label_kind::text
        -label: text
        doc: The label. Upper and lower case count as the same.
        doc-ref: RFC 1035 §3.1; RFC 4343
  question:
    -dpkt: {class: DNS.Q, fields: [[name, qname, "", name], [type, qtype.to_i, 1], [cls, qclass.to_i, 1]], data: ~}
    -scapy: {class: DNSQR, fields: [[qname, qname, "", name]]}
    -summary: "{qname} {qtype}"
    -aka: {scapy: DNSQR}
    doc: What somebody wants to know.
    doc-ref: RFC 1035 §4.1.2
    seq:
      - id: qname
        type: name
        -label: name
        -default: example.com
        -aka: {dpkt: name, scapy: qname}
        doc: The name that is asked about.
        doc-ref: RFC 1035 §4.1.2
      - id: qtype
        type: u2
        enum: rr_type
        -label: type
        -default: 1
        -aka: {dpkt: type, scapy: qtype, wireshark: dns.qry.type}
        doc: Which records are wanted.
        doc-ref: RFC 1035 §4.1.2; IANA dns-parameters
      - id: qclass
        type: u2
        enum: rr_class
        -label: class
        -default: 1
        -aka: {dpkt: cls, scapy: qclass, wireshark: dns.qry.class}
        doc: Nearly always Internet.
        doc-ref: RFC 1035 §4.1.2
  record:
    -dpkt:
      class: DNS.RR
      fields:
        - [name, name, "", name]
        - [type, type.to_i, 1]
        - [cls, 'type == rr_type::opt ? udp_size : rclass.to_i', 1]
        - [ttl, 'type == rr_type::opt ? extended_rcode * 16777216 + edns_version * 65536 + dnssec_ok * 32768 + edns_z : ttl', 0]
        - [rlen, rdlength, 4]
        - [rdata, rdata, '""']
      data: rdata
      joins: true
    -scapy:
      - {class: DNSRR, when: type == 1 and sizeof(rdata) == 4 or type == 28 and sizeof(rdata) == 16, fields: [[rrname, name, "", name]]}
      - {class: DNSRR, when: type == 2 or type == 5 or type == 12, fields: [[rrname, name, "", name], [rdata, rdata, "", name]]}
      - {class: DNSRR, when: type != 1 and type != 28 and type != 15 and type != 16 and type != 6 and type != 33 and type != 41, fields: [[rrname, name, "", name], [rdata, rdata, "", bytes]]}
    -summary: "{name} {type}"
    -aka: {scapy: DNSRR}
    -check:
      - {that: 'type != rr_type::opt or sizeof(name) == 1', say: "an OPT record belongs to the root", ref: "RFC 6891 §6.1.2", level: error}
    doc: One thing known about a name. OPT uses the same form for what is to be said about the message.
    doc-ref: RFC 1035 §4.1.3; RFC 6891 §6.1.2
    seq:
      - id: name
        type: name
        -label: name
        -default: example.com
        -aka: {dpkt: name, scapy: rrname}
        doc: The name that this is about.
        doc-ref: RFC 1035 §4.1.3
      - id: type
        type: u2
        enum: rr_type
        -label: type
        -default: 1
        -aka: {dpkt: type, scapy: type, wireshark: dns.resp.type}
        doc: What kind of thing the data says.
        doc-ref: RFC 1035 §4.1.3; IANA dns-parameters
      - id: rclass
        type: u2
        enum: rr_class
        if: type != rr_type::opt
        -label: class
        -default: 1
        -aka: {dpkt: cls, scapy: rclass, wireshark: dns.resp.class}
        doc: Nearly always Internet. In an update, "any" and "none" remove.
        doc-ref: RFC 1035 §4.1.3; RFC 2136 §2.5
      - id: ttl
        type: u4
        if: type != rr_type::opt
        -label: time to live
        -unit: s
        -default: 300
        -aka: {dpkt: ttl, scapy: ttl, wireshark: dns.resp.ttl}
        -check:
          - {that: 'ttl < 0x80000000', say: "taken as 0 when the highest bit is set", ref: "RFC 2181 §8", level: warning}
        doc: How long this may be remembered.
        doc-ref: RFC 1035 §4.1.3; RFC 2181 §8
      - id: udp_size
        type: u2
        if: type == rr_type::opt
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
        if: type == rr_type::opt
        -label: extended response code
        -aka: {scapy: extrcode, wireshark: dns.resp.ext_rcode}
        doc: Eight bits in front of the header's four.
        doc-ref: RFC 6891 §6.1.3
      - id: edns_version
        type: u1
        if: type == rr_type::opt
        -label: EDNS version
        -aka: {scapy: version, wireshark: dns.resp.edns0_version}
        -check:
          - {that: 'edns_version == 0', say: "only version 0 exists", ref: "RFC 6891 §6.1.3", level: warning}
        doc: The version of these extensions.
        doc-ref: RFC 6891 §6.1.3
      - id: dnssec_ok
        type: b1
        if: type == rr_type::opt
        -label: DNSSEC OK
        -aka: {wireshark: dns.resp.z.do}
        doc: The sender wants signatures with the answer.
        doc-ref: RFC 3225 §3
      - id: edns_z
        type: b15
        if: type == rr_type::opt
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
        if: type == rr_type::opt or type == rr_type::tsig or type == rr_type::tkey or rclass != rr_class::any
        type:
          switch-on: type
          cases:
            'rr_type::a': rd_a
            'rr_type::ns': rd_ns
            'rr_type::cname': rd_cname
            'rr_type::soa': rd_soa
            'rr_type::ptr': rd_ptr
            'rr_type::hinfo': rd_hinfo
            'rr_type::mx': rd_mx
            'rr_type::txt': rd_txt
            'rr_type::rp': rd_rp
            'rr_type::aaaa': rd_aaaa
            'rr_type::loc': rd_loc
            'rr_type::srv': rd_srv
            'rr_type::naptr': rd_naptr
            'rr_type::dname': rd_dname
            'rr_type::opt': rd_opt
            'rr_type::ds': rd_ds
            'rr_type::sshfp': rd_sshfp
            'rr_type::rrsig': rd_rrsig
            'rr_type::nsec': rd_nsec
            'rr_type::dnskey': rd_dnskey
            'rr_type::nsec3': rd_nsec3
            'rr_type::nsec3param': rd_nsec3param
            'rr_type::tlsa': rd_tlsa
            'rr_type::smimea': rd_tlsa
            'rr_type::cds': rd_ds
            'rr_type::cdnskey': rd_dnskey
            'rr_type::svcb': rd_svcb
            'rr_type::https': rd_svcb
            'rr_type::spf': rd_txt
            'rr_type::uri': rd_uri
            'rr_type::caa': rd_caa
            'rr_type::dlv': rd_ds
            _: rd_other
        -inline: true
        -label: data
        -aka: {dpkt: rdata, scapy: rdata}
        doc: What is known, in the form that the type decides. Absent where an update removes a whole set.
        doc-ref: RFC 1035 §4.1.3; RFC 2136 §2.5.2
  character_string:
    -dpkt: {item: value, fields: [[text, text, "", text]]}
    -summary: "{text}"
    doc: A short text with its length in front.
    doc-ref: RFC 1035 §3.3
    seq:
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: text}
        -aka: {wireshark: [dns.txt.length, dns.spf.length, dns.hinfo.cpu_length, dns.hinfo.os_length, dns.naptr.flags_length, dns.naptr.service_length, dns.naptr.regex_length, dns.svcb.svcparam.alpn.length]}
        doc: Bytes of the text.
        doc-ref: RFC 1035 §3.3
      - id: text
        size: length
        -label: text
        doc: The text; any bytes are allowed.
        doc-ref: RFC 1035 §3.3
  rd_a:
    -dpkt: {class: ~, when: _parent.rdlength == 4, extras: [[ip, address]], data: ~}
    -summary: "{_parent.name} A {address}"
    doc: An IPv4 address of the name.
    doc-ref: RFC 1035 §3.4.1
    seq:
      - id: address
        size: 4
        -label: address
        -format: ipv4
        -default: 192.0.2.1
        -aka: {dpkt: ip, scapy: rdata, wireshark: dns.a}
        doc: The address.
        doc-ref: RFC 1035 §3.4.1
  rd_aaaa:
    -dpkt: {class: ~, when: _parent.rdlength == 16, extras: [[ip6, address]], data: ~}
    -summary: "{_parent.name} AAAA {address}"
    doc: An IPv6 address of the name.
    doc-ref: RFC 3596 §2.2
    seq:
      - id: address
        size: 16
        -label: address
        -format: ipv6
        -default: "2001:db8::1"
        -aka: {dpkt: ip6, scapy: rdata, wireshark: dns.aaaa}
        doc: The address.
        doc-ref: RFC 3596 §2.2
  rd_ns:
    -dpkt: {class: ~, extras: [[nsname, nsdname, "", name]], data: ~}
    -summary: "{_parent.name} NS {nsdname}"
    doc: A name server that is responsible for the name and what is below it.
    doc-ref: RFC 1035 §3.3.11
    seq:
      - id: nsdname
        type: name
        -label: name server
        -default: ns.example.com
        -aka: {dpkt: nsname, scapy: rdata}
        doc: The server's name.
        doc-ref: RFC 1035 §3.3.11
  rd_cname:
    -dpkt: {class: ~, extras: [[cname, cname, "", name]], data: ~}
    -summary: "{_parent.name} CNAME {cname}"
    doc: The name is an alias.
    doc-ref: RFC 1035 §3.3.1
    seq:
      - id: cname
        type: name
        -label: canonical name
        -default: www.example.com
        -aka: {dpkt: cname, scapy: rdata}
        doc: The name to look at instead.
        doc-ref: RFC 1035 §3.3.1
  rd_ptr:
    -dpkt: {class: ~, extras: [[ptrname, ptrdname, "", name]], data: ~}
    -summary: "{_parent.name} PTR {ptrdname}"
    doc: Points to another place among the names; most often from an address to its name.
    doc-ref: RFC 1035 §3.3.12
    seq:
      - id: ptrdname
        type: name
        -label: name
        -default: host.example.com
        -aka: {dpkt: ptrname, scapy: rdata}
        doc: The name pointed to.
        doc-ref: RFC 1035 §3.3.12
  rd_dname:
    -summary: "{_parent.name} DNAME {target}"
    doc: All names below this one are aliases below another.
    doc-ref: RFC 6672 §2
    seq:
      - id: target
        type: name
        -label: target
        -default: example.net
        -aka: {scapy: rdata}
        doc: What takes this name's place at the end of longer names.
        doc-ref: RFC 6672 §2.1
  rd_soa:
    -dpkt: {class: ~, extras: [[mname, mname, "", name], [rname, rname, "", name], [serial, serial], [refresh, refresh], [retry, retry], [expire, expire], [minimum, minimum]], data: ~}
    -summary: "{_parent.name} SOA {mname}, serial {serial}"
    -aka: {scapy: DNSRRSOA}
    doc: The head of a zone. Its numbers rule how copies are kept.
    doc-ref: RFC 1035 §3.3.13
    seq:
      - id: mname
        type: name
        -label: primary server
        -default: ns.example.com
        -aka: {dpkt: mname, scapy: mname}
        doc: The server where the zone is kept.
        doc-ref: RFC 1035 §3.3.13
      - id: rname
        type: name
        -label: mailbox
        -default: hostmaster.example.com
        -aka: {dpkt: rname, scapy: rname}
        doc: Whom to write to; the first dot stands for the @.
        doc-ref: RFC 1035 §3.3.13
      - id: serial
        type: u4
        -label: serial number
        -default: 1
        -aka: {dpkt: serial, scapy: serial, wireshark: dns.soa.serial_number}
        doc: Grows with every change of the zone.
        doc-ref: RFC 1035 §3.3.13; RFC 1982
      - id: refresh
        type: u4
        -label: refresh
        -unit: s
        -default: 86400
        -aka: {dpkt: refresh, scapy: refresh, wireshark: dns.soa.refresh_interval}
        doc: How often copies look for changes.
        doc-ref: RFC 1035 §3.3.13
      - id: retry
        type: u4
        -label: retry
        -unit: s
        -default: 7200
        -aka: {dpkt: retry, scapy: retry, wireshark: dns.soa.retry_interval}
        doc: How long they wait after they could not.
        doc-ref: RFC 1035 §3.3.13
      - id: expire
        type: u4
        -label: expire
        -unit: s
        -default: 3600000
        -aka: {dpkt: expire, scapy: expire, wireshark: dns.soa.expire_limit}
        doc: When a copy that could not be renewed is no good any more.
        doc-ref: RFC 1035 §3.3.13
      - id: minimum
        type: u4
        -label: minimum
        -unit: s
        -default: 300
        -aka: {dpkt: minimum, scapy: minimum, wireshark: dns.soa.minimum_ttl}
        doc: How long it may be remembered that a name does not exist.
        doc-ref: RFC 2308 §4
  rd_mx:
    -dpkt: {class: ~, extras: [[preference, preference, "", single], [mxname, exchange, "", name]], data: ~}
    -summary: "{_parent.name} MX {preference} {exchange}"
    -aka: {scapy: DNSRRMX}
    doc: A host that takes mail for the name.
    doc-ref: RFC 1035 §3.3.9
    seq:
      - id: preference
        type: u2
        -label: preference
        -default: 10
        -aka: {dpkt: preference, scapy: preference, wireshark: dns.mx.preference}
        doc: The lower, the earlier it is tried.
        doc-ref: RFC 1035 §3.3.9
      - id: exchange
        type: name
        -label: mail host
        -default: mail.example.com
        -aka: {dpkt: mxname, scapy: exchange}
        doc: The host's name. The root alone says that no mail is taken.
        doc-ref: RFC 1035 §3.3.9; RFC 7505
  rd_txt:
    -dpkt: {class: ~, when: _parent.type == 16, extras: [[text, strings, "", list]], data: ~}
    -summary: "{_parent.name} TXT {strings}"
    doc: Text that other agreements give a meaning.
    doc-ref: RFC 1035 §3.3.14
    seq:
      - id: strings
        type: character_string
        repeat: eos
        -label: strings
        -default: [{text: hello}]
        -aka: {dpkt: text, scapy: rdata}
        doc: One or more short texts.
        doc-ref: RFC 1035 §3.3.14
  rd_hinfo:
    -dpkt: {class: ~, extras: [[text, _parent.rdata, "", list]], data: ~}
    -summary: "{_parent.name} HINFO {cpu} {os}"
    doc: What kind of host this is. Today mostly a short answer to "any".
    doc-ref: RFC 1035 §3.3.2; RFC 8482
    seq:
      - id: cpu
        type: character_string
        -label: machine
        doc: The machine.
        doc-ref: RFC 1035 §3.3.2
      - id: os
        type: character_string
        -label: operating system
        doc: The operating system.
        doc-ref: RFC 1035 §3.3.2
  rd_rp:
    -summary: "{_parent.name} RP {mbox_dname}"
    doc: Who looks after the name.
    doc-ref: RFC 1183 §2.2
    seq:
      - id: mbox_dname
        type: name
        -label: mailbox
        -default: admin.example.com
        doc: The person's mailbox; the first dot stands for the @.
        doc-ref: RFC 1183 §2.2
      - id: txt_dname
        type: name
        -label: text
        doc: A name whose TXT records say more; the root when there are none.
        doc-ref: RFC 1183 §2.2
  rd_loc:
    doc: Where on earth the name's host stands.
    doc-ref: RFC 1876 §2
    seq:
      - id: version
        type: u1
        -label: version
        -aka: {wireshark: dns.loc.version}
        doc: The form of what follows; 0.
        doc-ref: RFC 1876 §2
      - id: size
        type: u1
        -label: size
        -format: hex
        -default: 0x12
        -aka: {wireshark: dns.loc.size}
        doc: Diameter of the place in cm; first digit times ten to the power of the second.
        doc-ref: RFC 1876 §2
      - id: horizontal_precision
        type: u1
        -label: horizontal precision
        -format: hex
        -default: 0x16
        -aka: {wireshark: dns.loc.horizontal_precision}
        doc: How exact latitude and longitude are, in the same form.
        doc-ref: RFC 1876 §2
      - id: vertical_precision
        type: u1
        -label: vertical precision
        -format: hex
        -default: 0x13
        -aka: {wireshark: dns.loc.vertical_precision}
        doc: How exact the altitude is, in the same form.
        doc-ref: RFC 1876 §2
      - id: latitude
        type: u4
        -label: latitude
        -unit: thousandths of an arc second + 2^31
        -default: 0x80000000
        -aka: {wireshark: dns.loc.latitude}
        doc: The middle of the number's range is the equator; more is north.
        doc-ref: RFC 1876 §2
      - id: longitude
        type: u4
        -label: longitude
        -unit: thousandths of an arc second + 2^31
        -default: 0x80000000
        -aka: {wireshark: dns.loc.longitude}
        doc: The middle of the number's range is Greenwich; more is east.
        doc-ref: RFC 1876 §2
      - id: altitude
        type: u4
        -label: altitude
        -unit: cm above -100 km
        -default: 10000000
        -aka: {wireshark: dns.loc.altitude}
        doc: Height, from 100 km below the ellipsoid of WGS 84.
        doc-ref: RFC 1876 §2
  rd_srv:
    -dpkt: {class: ~, extras: [[priority, priority], [weight, weight], [port, port], [srvname, target, "", name]], data: ~}
    -summary: "{_parent.name} SRV {target} port {port}"
    -aka: {scapy: DNSRRSRV}
    doc: Where a service of a domain runs.
    doc-ref: RFC 2782
    seq:
      - id: priority
        type: u2
        -label: priority
        -aka: {dpkt: priority, scapy: priority, wireshark: dns.srv.priority}
        doc: The lower, the earlier it is tried.
        doc-ref: RFC 2782
      - id: weight
        type: u2
        -label: weight
        -aka: {dpkt: weight, scapy: weight, wireshark: dns.srv.weight}
        doc: Share of the load among equal priorities.
        doc-ref: RFC 2782
      - id: port
        type: u2
        -label: port
        -default: 443
        -aka: {dpkt: port, scapy: port, wireshark: dns.srv.port}
        doc: The port it listens on.
        doc-ref: RFC 2782
      - id: target
        type: name
        -label: target
        -default: host.example.com
        -aka: {dpkt: srvname, scapy: target}
        doc: The host. The root says that there is no such service.
        doc-ref: RFC 2782
  rd_naptr:
    -summary: "{_parent.name} NAPTR {service}"
    doc: A rule that rewrites a text (a telephone number, say) into a name or address of another kind.
    doc-ref: RFC 3403 §4.1
    seq:
      - id: order
        type: u2
        -label: order
        -default: 100
        -aka: {wireshark: dns.naptr.order}
        doc: The order in which rules must be tried.
        doc-ref: RFC 3403 §4.1
      - id: preference
        type: u2
        -label: preference
        -default: 10
        -aka: {wireshark: dns.naptr.preference}
        doc: Which of equal order is better.
        doc-ref: RFC 3403 §4.1
      - id: flags
        type: character_string
        -label: flags
        doc: How to go on with the result; "u" means that it is an address.
        doc-ref: RFC 3403 §4.1
      - id: service
        type: character_string
        -label: service
        doc: What can be had there.
        doc-ref: RFC 3403 §4.1
      - id: regexp
        type: character_string
        -label: rule
        doc: The substitution.
        doc-ref: RFC 3403 §4.1
      - id: replacement
        type: name
        -label: replacement
        doc: The next name to ask about, in place of a rule.
        doc-ref: RFC 3403 §4.1
  rd_caa:
    -summary: "{_parent.name} CAA {tag} {value}"
    doc: Which authorities may issue certificates for the name.
    doc-ref: RFC 8659 §4
    seq:
      - id: critical
        type: b1
        -label: critical
        -aka: {wireshark: dns.caa.flags.issuer_critical}
        doc: An authority that does not understand the tag must not issue.
        doc-ref: RFC 8659 §4.1
      - id: reserved
        type: b7
        -label: reserved
        doc: Flags without a meaning.
        doc-ref: RFC 8659 §4.1
      - id: tag_length
        type: u1
        -label: length of the tag
        -unit: bytes
        -auto: {fn: length_of, of: tag}
        -aka: {wireshark: dns.caa.tag_length}
        -check:
          - {that: 'tag_length > 0', say: "a property has a tag", ref: "RFC 8659 §4.1", level: error}
        doc: Bytes of the tag.
        doc-ref: RFC 8659 §4.1
      - id: tag
        size: tag_length
        -label: tag
        -default: issue
        doc: What the value says - "issue", "issuewild" or "iodef".
        doc-ref: RFC 8659 §4.1
      - id: value
        size-eos: true
        -label: value
        -default: ca.example.net
        -aka: {wireshark: dns.caa.value}
        doc: The authority, or where to report.
        doc-ref: RFC 8659 §4.1
  rd_tlsa:
    -summary: "{_parent.name} TLSA {usage}"
    doc: Which certificate the name's TLS server must show. SMIMEA says the same for mail.
    doc-ref: RFC 6698 §2.1; RFC 8162 §2
    seq:
      - id: usage
        type: u1
        enum: tlsa_usage
        -label: usage
        -default: 3
        -aka: {wireshark: dns.tlsa.certificate_usage}
        doc: What the certificate is matched with, and whether authorities count.
        doc-ref: RFC 6698 §2.1.1; RFC 7218 §2.1
      - id: selector
        type: u1
        enum: tlsa_selector
        -label: selector
        -default: 1
        -aka: {wireshark: dns.tlsa.selector}
        doc: The whole certificate, or its key alone.
        doc-ref: RFC 6698 §2.1.2
      - id: matching_type
        type: u1
        enum: tlsa_matching
        -label: matching
        -default: 1
        -aka: {wireshark: dns.tlsa.matching_type}
        doc: The data itself, or a hash of it.
        doc-ref: RFC 6698 §2.1.3
      - id: association
        size-eos: true
        -label: data
        -format: hex
        -default: "0x0000000000000000000000000000000000000000000000000000000000000000"
        -aka: {wireshark: dns.tlsa.certificate_association_data}
        doc: What must match.
        doc-ref: RFC 6698 §2.1.4
  rd_sshfp:
    -summary: "{_parent.name} SSHFP {algorithm}"
    doc: The fingerprint of the host's SSH key.
    doc-ref: RFC 4255 §3.1
    seq:
      - id: algorithm
        type: u1
        enum: sshfp_algorithm
        -label: key algorithm
        -default: 4
        -aka: {wireshark: dns.sshfp.algorithm}
        doc: What kind of key it is.
        doc-ref: RFC 4255 §3.1.1; RFC 6594; RFC 7479
      - id: fp_type
        type: u1
        enum: sshfp_hash
        -label: hash
        -default: 2
        doc: How the fingerprint was made.
        doc-ref: RFC 4255 §3.1.2; RFC 6594
      - id: fingerprint
        size-eos: true
        -label: fingerprint
        -format: hex
        -default: "0x0000000000000000000000000000000000000000000000000000000000000000"
        -aka: {wireshark: dns.sshfp.fingerprint}
        doc: The hash of the key.
        doc-ref: RFC 4255 §3.1.3
  rd_uri:
    -summary: "{_parent.name} URI {target}"
    doc: An address of the web that belongs to the name.
    doc-ref: RFC 7553 §4
    seq:
      - id: priority
        type: u2
        -label: priority
        -default: 10
        doc: The lower, the earlier it is tried.
        doc-ref: RFC 7553 §4.2
      - id: weight
        type: u2
        -label: weight
        -default: 1
        doc: Share of the load among equal priorities.
        doc-ref: RFC 7553 §4.3
      - id: target
        size-eos: true
        -label: target
        -default: "https://example.com/"
        doc: The address, up to the end of the data.
        doc-ref: RFC 7553 §4.4
  rd_opt:
    -dpkt: {class: ~, data: ~}
    -summary: "OPT, UDP size {_parent.udp_size}"
    -aka: {scapy: DNSRROPT}
    doc: What the message's sender can do, and extras of this message (EDNS).
    doc-ref: RFC 6891 §6.1.2
    seq:
      - id: options
        type: edns_option
        repeat: eos
        -label: options
        doc: Any number of options.
        doc-ref: RFC 6891 §6.1.2
  edns_option:
    -summary: "{code}"
    -aka: {scapy: EDNS0TLV}
    doc: One extra.
    doc-ref: RFC 6891 §6.1.2
    seq:
      - id: code
        type: u2
        enum: edns_code
        -label: option
        -default: 3
        -aka: {scapy: optcode, wireshark: dns.opt.code}
        doc: Which extra this is.
        doc-ref: RFC 6891 §6.1.2; IANA dns-parameters
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {scapy: optlen, wireshark: dns.opt.len}
        doc: Bytes of what it says.
        doc-ref: RFC 6891 §6.1.2
      - id: body
        size: length
        type:
          switch-on: code
          cases:
            'edns_code::llq': opt_llq
            'edns_code::update_lease': opt_update_lease
            'edns_code::nsid': opt_nsid
            'edns_code::dau': opt_algorithms
            'edns_code::dhu': opt_algorithms
            'edns_code::n3u': opt_algorithms
            'edns_code::client_subnet': opt_client_subnet
            'edns_code::expire': opt_expire
            'edns_code::cookie': opt_cookie
            'edns_code::tcp_keepalive': opt_tcp_keepalive
            'edns_code::padding': opt_padding
            'edns_code::chain': opt_chain
            'edns_code::key_tag': opt_key_tag
            'edns_code::extended_error': opt_extended_error
            'edns_code::report_channel': opt_report_channel
            _: opt_other
        -inline: true
        -label: content
        -aka: {scapy: optdata}
        doc: What the option says.
        doc-ref: RFC 6891 §6.1.2
  opt_llq:
    doc: A query that stays open; the server reports changes.
    doc-ref: RFC 8764 §3.2
    seq:
      - id: version
        type: u2
        -label: version
        -default: 1
        doc: Version of the agreement; 1.
        doc-ref: RFC 8764 §3.2
      - id: llq_opcode
        type: u2
        -label: operation
        -default: 1
        doc: Set up (1), refresh (2) or event (3).
        doc-ref: RFC 8764 §3.2
      - id: error
        type: u2
        -label: error
        doc: What went wrong; 0 for nothing.
        doc-ref: RFC 8764 §3.2
      - id: llq_id
        type: u8
        -label: identifier
        -format: hex
        doc: Names the open query; 0 in the first request.
        doc-ref: RFC 8764 §3.2
      - id: lease_life
        type: u4
        -label: lease
        -unit: s
        -default: 7200
        doc: How long it stays open.
        doc-ref: RFC 8764 §3.2
  opt_update_lease:
    doc: How long a dynamic update is to last.
    doc-ref: RFC 9664 §4
    seq:
      - id: lease
        type: u4
        -label: lease
        -unit: s
        -default: 7200
        doc: Wished, or granted, time.
        doc-ref: RFC 9664 §4
      - id: key_lease
        type: u4
        repeat: eos
        -label: key lease
        -unit: s
        doc: A longer time for KEY records, when there is one.
        doc-ref: RFC 9664 §4
  opt_nsid:
    -summary: "NSID {nsid}"
    doc: Which of several servers behind one address answers. Empty in a question.
    doc-ref: RFC 5001 §2.3
    seq:
      - id: nsid
        size-eos: true
        -label: server
        -aka: {wireshark: dns.opt.data}
        doc: Whatever the server calls itself.
        doc-ref: RFC 5001 §2.3
  opt_algorithms:
    doc: Which algorithms the sender understands, for signatures (DAU), keys' hashes (DHU) or NSEC3 (N3U).
    doc-ref: RFC 6975 §3
    seq:
      - id: algorithms
        type: u1
        repeat: eos
        -label: algorithms
        -default: [8]
        -aka: {wireshark: [dns.opt.dau, dns.opt.dhu, dns.opt.n3u]}
        doc: One number each.
        doc-ref: RFC 6975 §3
  opt_client_subnet:
    -summary: "client subnet /{source_prefix}"
    -aka: {scapy: EDNS0ClientSubnet}
    doc: Roughly where the question comes from, so that a near address can be answered.
    doc-ref: RFC 7871 §6
    seq:
      - id: family
        type: u2
        enum: address_family
        -label: family
        -default: 1
        -aka: {scapy: family, wireshark: dns.opt.client.family}
        doc: The kind of address.
        doc-ref: RFC 7871 §6
      - id: source_prefix
        type: u1
        -label: source prefix length
        -unit: bits
        -default: 24
        -aka: {scapy: source_plen, wireshark: dns.opt.client.netmask}
        -check:
          - {that: 'source_prefix <= (family == 1 ? 32 : 128)', say: "longer than an address", ref: "RFC 7871 §6", level: error}
        doc: How many bits of the address are told.
        doc-ref: RFC 7871 §6
      - id: scope_prefix
        type: u1
        -label: scope prefix length
        -unit: bits
        -aka: {scapy: scope_plen, wireshark: dns.opt.client.scope}
        doc: In an answer, for how many bits it holds. 0 in a question.
        doc-ref: RFC 7871 §6
      - id: address
        size-eos: true
        -label: address
        -format: hex
        -default: "0xc00002"
        -aka: {scapy: address, wireshark: [dns.opt.client.addr, dns.opt.client.addr4, dns.opt.client.addr6]}
        -check:
          - {that: 'sizeof(address) == (source_prefix + 7) / 8', say: "must have just the bytes that the prefix needs", ref: "RFC 7871 §6", level: error}
        doc: The first bytes of the address, as many as the prefix needs.
        doc-ref: RFC 7871 §6
  opt_expire:
    doc: When a zone's copy is no good any more. Empty in a question.
    doc-ref: RFC 7314 §3
    seq:
      - id: expire
        type: u4
        repeat: eos
        -label: expire
        -unit: s
        doc: The time that is left.
        doc-ref: RFC 7314 §3
  opt_cookie:
    doc: Numbers that let client and server know each other again, against forged senders.
    doc-ref: RFC 7873 §4
    seq:
      - id: client_cookie
        size: 8
        -label: client cookie
        -format: hex
        -default: "0x0102030405060708"
        -aka: {wireshark: dns.opt.cookie.client}
        doc: Made by the client for this server.
        doc-ref: RFC 7873 §4.1
      - id: server_cookie
        size-eos: true
        -label: server cookie
        -format: hex
        -aka: {wireshark: dns.opt.cookie.server}
        -check:
          - {that: 'sizeof(server_cookie) == 0 or sizeof(server_cookie) >= 8 and sizeof(server_cookie) <= 32', say: "has 8 to 32 bytes", ref: "RFC 7873 §4.2", level: error}
        doc: Made by the server for this client; not there in the first question.
        doc-ref: RFC 7873 §4.2
  opt_tcp_keepalive:
    doc: How long a TCP connection may be idle. Empty in a question.
    doc-ref: RFC 7828 §3.1
    seq:
      - id: timeout
        type: u2
        repeat: eos
        -label: timeout
        -unit: 100 ms
        -aka: {wireshark: dns.opt.edns_tcp_keepalive.timeout}
        doc: The time after which the server will close.
        doc-ref: RFC 7828 §3.1
  opt_padding:
    doc: Fills an encrypted message so that its length tells nothing.
    doc-ref: RFC 7830 §3
    seq:
      - id: padding
        size-eos: true
        -label: padding
        -aka: {wireshark: dns.opt.padding}
        doc: Zeros, as a rule.
        doc-ref: RFC 7830 §3
  opt_chain:
    doc: Asks for all signed records from a trusted name down.
    doc-ref: RFC 7901 §4
    seq:
      - id: closest_trust_point
        type: name
        -label: closest trust point
        -default: example.com
        doc: The nearest name whose keys are trusted already.
        doc-ref: RFC 7901 §4
  opt_key_tag:
    doc: Which keys of the root (or another zone) the sender trusts.
    doc-ref: RFC 8145 §4.1
    seq:
      - id: key_tags
        type: u2
        repeat: eos
        -label: key tags
        -default: [20326]
        doc: One tag for each key.
        doc-ref: RFC 8145 §4.1
  opt_extended_error:
    -summary: "{info_code} {extra_text}"
    doc: Says why there is no answer, or a doubtful one.
    doc-ref: RFC 8914 §2
    seq:
      - id: info_code
        type: u2
        enum: extended_error
        -label: reason
        -aka: {wireshark: dns.opt.ext_error.info_code}
        doc: The reason as a number.
        doc-ref: RFC 8914 §4; IANA dns-parameters
      - id: extra_text
        size-eos: true
        -label: text
        doc: More for a person to read.
        doc-ref: RFC 8914 §2
  opt_report_channel:
    doc: Where to report errors with the zone, by a query.
    doc-ref: RFC 9567 §6
    seq:
      - id: agent_domain
        type: name
        -label: agent domain
        -default: report.example.com
        doc: Reports are queries for names below this one.
        doc-ref: RFC 9567 §6
  opt_other:
    doc: An option that has no description here.
    doc-ref: RFC 6891 §6.1.2
    seq:
      - id: data
        size-eos: true
        -label: data
        -aka: {wireshark: dns.opt.data}
        doc: All its bytes.
        doc-ref: RFC 6891 §6.1.2
  rd_svcb:
    -summary: "{_parent.name} {_parent.type} {priority} {target_name}"
    doc: Where a service is found and how to speak with it. HTTPS is the same for the web.
    doc-ref: RFC 9460 §2.2
    seq:
      - id: priority
        type: u2
        -label: priority
        -default: 1
        -aka: {wireshark: dns.svcb.svcpriority}
        doc: 0 makes an alias; else the lower, the earlier it is tried.
        doc-ref: RFC 9460 §2.4.1
      - id: target_name
        type: name
        -label: target
        doc: The host; the root means the name itself.
        doc-ref: RFC 9460 §2.5
      - id: params
        type: svc_param
        repeat: eos
        -label: parameters
        -check:
          - {that: 'priority != 0 or sizeof(params) == 0', say: "an alias has no parameters", ref: "RFC 9460 §2.4.2", level: note}
        doc: How to speak with it, in the order of their keys.
        doc-ref: RFC 9460 §2.2
  svc_param:
    -summary: "{key}"
    doc: One parameter.
    doc-ref: RFC 9460 §2.2
    seq:
      - id: key
        type: u2
        enum: svc_key
        -label: key
        -default: 3
        -aka: {wireshark: dns.svcb.svcparam.key}
        doc: Which parameter this is.
        doc-ref: RFC 9460 §14.3; IANA dns-svcb
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: value}
        -aka: {wireshark: dns.svcb.svcparam.value.length}
        doc: Bytes of the value.
        doc-ref: RFC 9460 §2.2
      - id: value
        size: length
        type:
          switch-on: key
          cases:
            'svc_key::mandatory': svc_mandatory
            'svc_key::alpn': svc_alpn
            'svc_key::port': svc_port
            'svc_key::ipv4hint': svc_ipv4hint
            'svc_key::ipv6hint': svc_ipv6hint
            _: svc_other
        -inline: true
        -label: value
        doc: What the parameter says.
        doc-ref: RFC 9460 §2.2
  svc_mandatory:
    doc: Keys that a client must understand to use this record.
    doc-ref: RFC 9460 §8
    seq:
      - id: keys
        type: u2
        enum: svc_key
        repeat: eos
        -label: keys
        -default: [1]
        -aka: {wireshark: dns.svcb.svcparam.mandatory.key}
        doc: The keys.
        doc-ref: RFC 9460 §8
  svc_alpn:
    -summary: "alpn {ids}"
    doc: Protocols that are spoken there.
    doc-ref: RFC 9460 §7.1
    seq:
      - id: ids
        type: character_string
        repeat: eos
        -label: protocols
        -default: [{text: h2}]
        doc: Their names, as TLS negotiates them.
        doc-ref: RFC 9460 §7.1
  svc_port:
    -summary: "port {port}"
    doc: A port other than the usual one.
    doc-ref: RFC 9460 §7.2
    seq:
      - id: port
        type: u2
        -label: port
        -default: 443
        -aka: {wireshark: dns.svcb.svcparam.port}
        doc: The port.
        doc-ref: RFC 9460 §7.2
  svc_ipv4hint:
    doc: Addresses to try before the A records are there.
    doc-ref: RFC 9460 §7.3
    seq:
      - id: addresses
        size: 4
        repeat: eos
        -label: addresses
        -format: ipv4
        -default: [192.0.2.1]
        -aka: {wireshark: dns.svcb.svcparam.ipv4hint.ip}
        doc: IPv4 addresses.
        doc-ref: RFC 9460 §7.3
  svc_ipv6hint:
    doc: Addresses to try before the AAAA records are there.
    doc-ref: RFC 9460 §7.3
    seq:
      - id: addresses
        size: 16
        repeat: eos
        -label: addresses
        -format: ipv6
        -default: ["2001:db8::1"]
        -aka: {wireshark: dns.svcb.svcparam.ipv6hint.ip}
        doc: IPv6 addresses.
        doc-ref: RFC 9460 §7.3
  svc_other:
    doc: A parameter without a form of its own here.
    doc-ref: RFC 9460 §2.2
    seq:
      - id: data
        size-eos: true
        -label: data
        -aka: {wireshark: [dns.svcb.svcparam.value, dns.svcb.svcparam.echconfig, dns.svcb.svcparam.odohconfig]}
        doc: Its bytes; nothing for those that only need to be there.
        doc-ref: RFC 9460 §2.2
  rd_ds:
    -summary: "{_parent.name} {_parent.type} {key_tag}"
    -aka: {scapy: DNSRRDS}
    doc: The parent's word for a key of a zone below. CDS is what the zone wants it to say.
    doc-ref: RFC 4034 §5.1; RFC 7344 §3.1
    seq:
      - id: key_tag
        type: u2
        -label: key tag
        -aka: {scapy: keytag, wireshark: dns.ds.key_id}
        doc: A checksum of the key, to find it quickly.
        doc-ref: RFC 4034 §5.1.1
      - id: algorithm
        type: u1
        enum: dnssec_algorithm
        -label: algorithm
        -default: 13
        -aka: {scapy: algorithm, wireshark: dns.ds.algorithm}
        doc: The key's algorithm.
        doc-ref: RFC 4034 §5.1.2
      - id: digest_type
        type: u1
        enum: digest_type
        -label: hash
        -default: 2
        -aka: {scapy: digesttype, wireshark: dns.ds.digest_type}
        doc: How the hash was made.
        doc-ref: RFC 4034 §5.1.3
      - id: digest
        size-eos: true
        -label: hash value
        -format: hex
        -default: "0x0000000000000000000000000000000000000000000000000000000000000000"
        -aka: {scapy: digest, wireshark: dns.ds.digest}
        doc: The hash of name and key.
        doc-ref: RFC 4034 §5.1.4
  rd_dnskey:
    -summary: "{_parent.name} {_parent.type} {algorithm}"
    -aka: {scapy: DNSRRDNSKEY}
    doc: A public key of the zone. CDNSKEY is what the zone wants its parent to see.
    doc-ref: RFC 4034 §2.1; RFC 7344 §3.2
    seq:
      - id: reserved
        type: b7
        -label: reserved
        doc: Has no meaning; 0.
        doc-ref: RFC 4034 §2.1.1
      - id: zone_key
        type: b1
        -label: zone key
        -default: 1
        -aka: {wireshark: dns.dnskey.flags.zone_key}
        doc: The key signs the zone's records.
        doc-ref: RFC 4034 §2.1.1
      - id: revoked
        type: b1
        -label: revoked
        -aka: {wireshark: dns.dnskey.flags.key_revoked}
        doc: No longer to be trusted. It is placed in the flags before the reserved bits.
        doc-ref: RFC 5011 §2.1
      - id: reserved_2
        type: b6
        -label: reserved
        doc: Has no meaning; 0.
        doc-ref: RFC 4034 §2.1.1
      - id: secure_entry_point
        type: b1
        -label: secure entry point
        -aka: {wireshark: dns.dnskey.flags.secure_entry_point}
        doc: The key that the parent vouches for.
        doc-ref: RFC 4034 §2.1.1
      - id: protocol
        type: u1
        -label: protocol
        -default: 3
        -aka: {scapy: protocol, wireshark: dns.dnskey.protocol}
        -check:
          - {that: 'protocol == 3', say: "must be 3", ref: "RFC 4034 §2.1.2", level: error}
        doc: Always 3.
        doc-ref: RFC 4034 §2.1.2
      - id: algorithm
        type: u1
        enum: dnssec_algorithm
        -label: algorithm
        -default: 13
        -aka: {scapy: algorithm, wireshark: dns.dnskey.algorithm}
        doc: What the key is for.
        doc-ref: RFC 4034 §2.1.3
      - id: public_key
        size-eos: true
        -label: public key
        -format: hex
        -aka: {scapy: publickey, wireshark: dns.dnskey.public_key}
        doc: The key.
        doc-ref: RFC 4034 §2.1.4
  rd_rrsig:
    -summary: "{_parent.name} RRSIG {type_covered}"
    -aka: {scapy: DNSRRRSIG}
    doc: The signature of all records of one name and type.
    doc-ref: RFC 4034 §3.1
    seq:
      - id: type_covered
        type: u2
        enum: rr_type
        -label: type covered
        -default: 1
        -aka: {scapy: typecovered, wireshark: dns.rrsig.type_covered}
        doc: Which records are signed.
        doc-ref: RFC 4034 §3.1.1
      - id: algorithm
        type: u1
        enum: dnssec_algorithm
        -label: algorithm
        -default: 13
        -aka: {scapy: algorithm, wireshark: dns.rrsig.algorithm}
        doc: How the signature was made.
        doc-ref: RFC 4034 §3.1.2
      - id: labels
        type: u1
        -label: labels
        -default: 2
        -aka: {scapy: labels, wireshark: dns.rrsig.labels}
        doc: Labels of the signed name, without root and wildcard.
        doc-ref: RFC 4034 §3.1.3
      - id: original_ttl
        type: u4
        -label: original time to live
        -unit: s
        -default: 300
        -aka: {scapy: originalttl, wireshark: dns.rrsig.original_ttl}
        doc: The time to live that was signed.
        doc-ref: RFC 4034 §3.1.4
      - id: expiration
        type: u4
        -label: expiration
        -format: unix_time
        -aka: {scapy: expiration}
        doc: The signature is good until then.
        doc-ref: RFC 4034 §3.1.5
      - id: inception
        type: u4
        -label: inception
        -format: unix_time
        -aka: {scapy: inception}
        doc: The signature is good from then on.
        doc-ref: RFC 4034 §3.1.5
      - id: key_tag
        type: u2
        -label: key tag
        -aka: {scapy: keytag, wireshark: dns.rrsig.key_tag}
        doc: Which key signed.
        doc-ref: RFC 4034 §3.1.6
      - id: signers_name
        type: name
        -label: signer's name
        -default: example.com
        -aka: {scapy: signersname}
        doc: The zone whose key it is.
        doc-ref: RFC 4034 §3.1.7
      - id: signature
        size-eos: true
        -label: signature
        -format: hex
        -aka: {scapy: signature, wireshark: dns.rrsig.signature}
        doc: The signature.
        doc-ref: RFC 4034 §3.1.8
  type_window:
    -summary: "window {window}"
    doc: Which of 256 types a name has, as bits.
    doc-ref: RFC 4034 §4.1.2
    seq:
      - id: window
        type: u1
        -label: window
        doc: The types' high byte.
        doc-ref: RFC 4034 §4.1.2
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: bitmap}
        -check:
          - {that: 'length >= 1 and length <= 32', say: "has 1 to 32 bytes", ref: "RFC 4034 §4.1.2", level: error}
        doc: Bytes of bits.
        doc-ref: RFC 4034 §4.1.2
      - id: bitmap
        size: length
        -label: types
        -format: hex
        -default: "0x40"
        doc: One bit for each type, the highest bit of the first byte for type 0.
        doc-ref: RFC 4034 §4.1.2
  rd_nsec:
    -summary: "{_parent.name} NSEC {next_name}"
    -aka: {scapy: DNSRRNSEC}
    doc: Proves that there is no name between two others, and which types this one has.
    doc-ref: RFC 4034 §4.1
    seq:
      - id: next_name
        type: name
        -label: next name
        -default: example.com
        -aka: {scapy: nextname}
        doc: The next name of the zone that exists.
        doc-ref: RFC 4034 §4.1.1
      - id: types
        type: type_window
        repeat: eos
        -label: types
        -default: [{}]
        -aka: {scapy: typebitmaps}
        doc: The types this name has.
        doc-ref: RFC 4034 §4.1.2
  rd_nsec3:
    -summary: "{_parent.name} NSEC3"
    -aka: {scapy: DNSRRNSEC3}
    doc: The same with hashed names, so that a zone cannot be listed.
    doc-ref: RFC 5155 §3.2
    seq:
      - id: hash_algorithm
        type: u1
        -label: hash algorithm
        -default: 1
        -aka: {scapy: hashalg, wireshark: dns.nsec3.algo}
        doc: How names are hashed; 1 is SHA-1.
        doc-ref: RFC 5155 §3.1.1
      - id: reserved
        type: b7
        -label: reserved
        doc: Has no meaning; 0.
        doc-ref: RFC 5155 §3.1.2
      - id: opt_out
        type: b1
        -label: opt-out
        -aka: {wireshark: dns.nsec3.flags.opt_out}
        doc: There may be unsigned delegations in between.
        doc-ref: RFC 5155 §3.1.2.1
      - id: iterations
        type: u2
        -label: iterations
        -aka: {scapy: iterations, wireshark: dns.nsec3.iterations}
        -check:
          - {that: 'iterations == 0', say: "more than none is advised against", ref: "RFC 9276 §3.1", level: note}
        doc: How often the hash is repeated.
        doc-ref: RFC 5155 §3.1.3
      - id: salt_length
        type: u1
        -label: salt length
        -unit: bytes
        -auto: {fn: length_of, of: salt}
        -aka: {scapy: saltlength, wireshark: dns.nsec3.salt_length}
        doc: Bytes of the salt.
        doc-ref: RFC 5155 §3.1.4
      - id: salt
        size: salt_length
        -label: salt
        -format: hex
        -aka: {scapy: salt, wireshark: dns.nsec3.salt_value}
        doc: Goes into the hash.
        doc-ref: RFC 5155 §3.1.5
      - id: hash_length
        type: u1
        -label: hash length
        -unit: bytes
        -auto: {fn: length_of, of: next_hashed}
        -aka: {scapy: hashlength, wireshark: dns.nsec3.hash_length}
        doc: Bytes of the next hash.
        doc-ref: RFC 5155 §3.1.6
      - id: next_hashed
        size: hash_length
        -label: next hashed name
        -format: hex
        -default: "0x0000000000000000000000000000000000000000"
        -aka: {scapy: nexthashedownername, wireshark: dns.nsec3.hash_value}
        doc: The next hash that exists.
        doc-ref: RFC 5155 §3.1.7
      - id: types
        type: type_window
        repeat: eos
        -label: types
        -default: [{}]
        -aka: {scapy: typebitmaps}
        doc: The types this name has.
        doc-ref: RFC 5155 §3.1.8
  rd_nsec3param:
    -summary: "{_parent.name} NSEC3PARAM"
    -aka: {scapy: DNSRRNSEC3PARAM}
    doc: How the zone hashes its names.
    doc-ref: RFC 5155 §4.2
    seq:
      - id: hash_algorithm
        type: u1
        -label: hash algorithm
        -default: 1
        -aka: {scapy: hashalg, wireshark: dns.nsec3.algo}
        doc: How names are hashed; 1 is SHA-1.
        doc-ref: RFC 5155 §4.1.1
      - id: flags
        type: u1
        -label: flags
        -aka: {scapy: flags, wireshark: dns.nsec3.flags}
        doc: Has no flags; 0.
        doc-ref: RFC 5155 §4.1.2
      - id: iterations
        type: u2
        -label: iterations
        -aka: {scapy: iterations, wireshark: dns.nsec3.iterations}
        doc: How often the hash is repeated.
        doc-ref: RFC 5155 §4.1.3
      - id: salt_length
        type: u1
        -label: salt length
        -unit: bytes
        -auto: {fn: length_of, of: salt}
        -aka: {scapy: saltlength, wireshark: dns.nsec3.salt_length}
        doc: Bytes of the salt.
        doc-ref: RFC 5155 §4.1.4
      - id: salt
        size: salt_length
        -label: salt
        -format: hex
        -aka: {scapy: salt, wireshark: dns.nsec3.salt_value}
        doc: Goes into the hash.
        doc-ref: RFC 5155 §4.1.5
  rd_other:
    -dpkt: {class: ~, when: _parent.type == 10, extras: [["null", data, "", digits]], data: ~}
    doc: Data of a type that has no description here.
    doc-ref: RFC 3597 §2
    seq:
      - id: data
        size-eos: true
        -label: data
        -format: hex
        -aka: {scapy: rdata, wireshark: [dns.data, dns.null]}
        doc: All its bytes.
        doc-ref: RFC 3597 §2
enums:
  message_kind:
    0: {id: query, -label: query}
    1: {id: response, -label: response}
  label_kind:
    0: {id: text, -label: text}
    1: {id: extended, -label: extended (obsolete)}
    2: {id: unassigned, -label: unassigned}
    3: {id: pointer, -label: pointer}
  opcode:
    0: {id: query, -label: query}
    1: {id: inverse_query, -label: inverse query}
    2: {id: status, -label: status}
    4: {id: notify, -label: notify}
    5: {id: update, -label: update}
    6: {id: stateful_operations, -label: stateful operations}
  rcode:
    0: {id: no_error, -label: no error}
    1: {id: format_error, -label: format error}
    2: {id: server_failure, -label: server failure}
    3: {id: no_such_name, -label: no such name}
    4: {id: not_implemented, -label: not implemented}
    5: {id: refused, -label: refused}
    6: {id: name_exists, -label: name exists}
    7: {id: record_set_exists, -label: record set exists}
    8: {id: record_set_does_not_exist, -label: record set does not exist}
    9: {id: not_authoritative, -label: not authoritative}
    10: {id: name_not_in_zone, -label: name not in zone}
    11: {id: operation_type_not_implemented, -label: operation type not implemented}
  # IANA dns-parameters; the numbers of Scapy 2.5 without 0 and 65535, which are reserved, and the query types that Scapy lacks.
  rr_type:
    1: {id: a, -label: A}
    2: {id: ns, -label: NS}
    3: {id: md, -label: MD}
    4: {id: mf, -label: MF}
    5: {id: cname, -label: CNAME}
    6: {id: soa, -label: SOA}
    7: {id: mb, -label: MB}
    8: {id: mg, -label: MG}
    9: {id: mr, -label: MR}
    10: {id: "null", -label: NULL}
    11: {id: wks, -label: WKS}
    12: {id: ptr, -label: PTR}
    13: {id: hinfo, -label: HINFO}
    14: {id: minfo, -label: MINFO}
    15: {id: mx, -label: MX}
    16: {id: txt, -label: TXT}
    17: {id: rp, -label: RP}
    18: {id: afsdb, -label: AFSDB}
    19: {id: x25, -label: X25}
    20: {id: isdn, -label: ISDN}
    21: {id: rt, -label: RT}
    22: {id: nsap, -label: NSAP}
    23: {id: nsap_ptr, -label: NSAP-PTR}
    24: {id: sig, -label: SIG}
    25: {id: key, -label: KEY}
    26: {id: px, -label: PX}
    27: {id: gpos, -label: GPOS}
    28: {id: aaaa, -label: AAAA}
    29: {id: loc, -label: LOC}
    30: {id: nxt, -label: NXT}
    31: {id: eid, -label: EID}
    32: {id: nimloc, -label: NIMLOC}
    33: {id: srv, -label: SRV}
    34: {id: atma, -label: ATMA}
    35: {id: naptr, -label: NAPTR}
    36: {id: kx, -label: KX}
    37: {id: cert, -label: CERT}
    38: {id: a6, -label: A6}
    39: {id: dname, -label: DNAME}
    40: {id: sink, -label: SINK}
    41: {id: opt, -label: OPT}
    42: {id: apl, -label: APL}
    43: {id: ds, -label: DS}
    44: {id: sshfp, -label: SSHFP}
    45: {id: ipseckey, -label: IPSECKEY}
    46: {id: rrsig, -label: RRSIG}
    47: {id: nsec, -label: NSEC}
    48: {id: dnskey, -label: DNSKEY}
    49: {id: dhcid, -label: DHCID}
    50: {id: nsec3, -label: NSEC3}
    51: {id: nsec3param, -label: NSEC3PARAM}
    52: {id: tlsa, -label: TLSA}
    53: {id: smimea, -label: SMIMEA}
    55: {id: hip, -label: HIP}
    56: {id: ninfo, -label: NINFO}
    57: {id: rkey, -label: RKEY}
    58: {id: talink, -label: TALINK}
    59: {id: cds, -label: CDS}
    60: {id: cdnskey, -label: CDNSKEY}
    61: {id: openpgpkey, -label: OPENPGPKEY}
    62: {id: csync, -label: CSYNC}
    63: {id: zonemd, -label: ZONEMD}
    64: {id: svcb, -label: SVCB}
    65: {id: https, -label: HTTPS}
    99: {id: spf, -label: SPF}
    100: {id: uinfo, -label: UINFO}
    101: {id: uid, -label: UID}
    102: {id: gid, -label: GID}
    103: {id: unspec, -label: UNSPEC}
    104: {id: nid, -label: NID}
    105: {id: l32, -label: L32}
    106: {id: l64, -label: L64}
    107: {id: lp, -label: LP}
    108: {id: eui48, -label: EUI48}
    109: {id: eui64, -label: EUI64}
    249: {id: tkey, -label: TKEY}
    250: {id: tsig, -label: TSIG}
    251: {id: ixfr, -label: IXFR}
    252: {id: axfr, -label: AXFR}
    253: {id: mailb, -label: MAILB}
    254: {id: maila, -label: MAILA}
    255: {id: any, -label: ANY}
    256: {id: uri, -label: URI}
    257: {id: caa, -label: CAA}
    258: {id: avc, -label: AVC}
    259: {id: doa, -label: DOA}
    260: {id: amtrelay, -label: AMTRELAY}
    261: {id: resinfo, -label: RESINFO}
    262: {id: wallet, -label: WALLET}
    32768: {id: ta, -label: TA}
    32769: {id: dlv, -label: DLV}
    65281: {id: wins, -label: WINS}
    65282: {id: wins_r, -label: WINS-R}
  rr_class:
    1: {id: internet, -label: IN}
    2: {id: csnet, -label: CS}
    3: {id: chaos, -label: CH}
    4: {id: hesiod, -label: HS}
    254: {id: none, -label: NONE}
    255: {id: any, -label: ANY}
  # IANA dns-parameters. Wireshark still calls 20730 by the name it had in experiments.
  edns_code:
    1: {id: llq, -label: long-lived query}
    2: {id: update_lease, -label: update lease}
    3: {id: nsid, -label: NSID}
    5: {id: dau, -label: DAU}
    6: {id: dhu, -label: DHU}
    7: {id: n3u, -label: N3U}
    8: {id: client_subnet, -label: client subnet}
    9: {id: expire, -label: expire}
    10: {id: cookie, -label: cookie}
    11: {id: tcp_keepalive, -label: TCP keepalive}
    12: {id: padding, -label: padding}
    13: {id: chain, -label: chain}
    14: {id: key_tag, -label: key tag}
    15: {id: extended_error, -label: extended error}
    16: {id: client_tag, -label: client tag}
    17: {id: server_tag, -label: server tag}
    18: {id: report_channel, -label: report channel}
    19: {id: zone_version, -label: zone version}
  extended_error:
    0: {id: other, -label: other}
    1: {id: unsupported_dnskey_algorithm, -label: unsupported DNSKEY algorithm}
    2: {id: unsupported_ds_hash, -label: unsupported DS hash}
    3: {id: stale_answer, -label: stale answer}
    4: {id: forged_answer, -label: forged answer}
    5: {id: dnssec_indeterminate, -label: DNSSEC indeterminate}
    6: {id: dnssec_bogus, -label: DNSSEC bogus}
    7: {id: signature_expired, -label: signature expired}
    8: {id: signature_not_yet_valid, -label: signature not yet valid}
    9: {id: dnskey_missing, -label: DNSKEY missing}
    10: {id: rrsigs_missing, -label: RRSIGs missing}
    11: {id: no_zone_key_bit, -label: no zone key bit}
    12: {id: nsec_missing, -label: NSEC missing}
    13: {id: cached_error, -label: cached error}
    14: {id: not_ready, -label: not ready}
    15: {id: blocked, -label: blocked}
    16: {id: censored, -label: censored}
    17: {id: filtered, -label: filtered}
    18: {id: prohibited, -label: prohibited}
    19: {id: stale_no_such_name_answer, -label: stale no-such-name answer}
    20: {id: not_authoritative, -label: not authoritative}
    21: {id: not_supported, -label: not supported}
    22: {id: no_reachable_authority, -label: no reachable authority}
    23: {id: network_error, -label: network error}
    24: {id: invalid_data, -label: invalid data}
    25: {id: signature_expired_before_valid, -label: signature expired before valid}
    26: {id: too_early, -label: too early}
    27: {id: unsupported_nsec3_iterations, -label: unsupported NSEC3 iterations}
    28: {id: unable_to_conform_to_policy, -label: unable to conform to policy}
    29: {id: synthesised, -label: synthesised}
  address_family:
    1: {id: ipv4, -label: IPv4}
    2: {id: ipv6, -label: IPv6}
  svc_key:
    0: {id: mandatory, -label: mandatory}
    1: {id: alpn, -label: alpn}
    2: {id: no_default_alpn, -label: no-default-alpn}
    3: {id: port, -label: port}
    4: {id: ipv4hint, -label: ipv4hint}
    5: {id: ech, -label: ech}
    6: {id: ipv6hint, -label: ipv6hint}
    7: {id: dohpath, -label: dohpath}
    8: {id: ohttp, -label: ohttp}
    32769: {id: odohconfig, -label: odohconfig}
  # Wireshark gives 157 to HMAC-MD5 here, which IANA does not.
  dnssec_algorithm:
    0: {id: delete, -label: delete}
    1: {id: rsa_md5, -label: RSA/MD5}
    2: {id: diffie_hellman, -label: Diffie-Hellman}
    3: {id: dsa_sha_1, -label: DSA/SHA-1}
    5: {id: rsa_sha_1, -label: RSA/SHA-1}
    6: {id: dsa_nsec3_sha1, -label: DSA-NSEC3-SHA1}
    7: {id: rsasha1_nsec3_sha1, -label: RSASHA1-NSEC3-SHA1}
    8: {id: rsa_sha_256, -label: RSA/SHA-256}
    10: {id: rsa_sha_512, -label: RSA/SHA-512}
    12: {id: gost_r_34_10_2001, -label: GOST R 34.10-2001}
    13: {id: ecdsa_p_256_with_sha_256, -label: ECDSA P-256 with SHA-256}
    14: {id: ecdsa_p_384_with_sha_384, -label: ECDSA P-384 with SHA-384}
    15: {id: ed25519, -label: Ed25519}
    16: {id: ed448, -label: Ed448}
    17: {id: sm2_with_sm3, -label: SM2 with SM3}
    23: {id: gost_r_34_10_2012, -label: GOST R 34.10-2012}
    252: {id: indirect, -label: indirect}
    253: {id: private_by_name, -label: "private, by name"}
    254: {id: private_by_oid, -label: "private, by OID"}
  digest_type:
    0: {id: delete, -label: delete}
    1: {id: sha_1, -label: SHA-1}
    2: {id: sha_256, -label: SHA-256}
    3: {id: gost_r_34_11_94, -label: GOST R 34.11-94}
    4: {id: sha_384, -label: SHA-384}
    5: {id: gost_r_34_11_2012, -label: GOST R 34.11-2012}
    6: {id: sm3, -label: SM3}
  tlsa_usage:
    0: {id: pkix_ta, -label: PKIX-TA}
    1: {id: pkix_ee, -label: PKIX-EE}
    2: {id: dane_ta, -label: DANE-TA}
    3: {id: dane_ee, -label: DANE-EE}
    255: {id: private_use, -label: private use}
  tlsa_selector:
    0: {id: whole_certificate, -label: whole certificate}
    1: {id: public_key, -label: public key}
    255: {id: private_use, -label: private use}
  tlsa_matching:
    0: {id: no_hash, -label: no hash}
    1: {id: sha_256, -label: SHA-256}
    2: {id: sha_512, -label: SHA-512}
    255: {id: private_use, -label: private use}
  sshfp_algorithm:
    1: {id: rsa, -label: RSA}
    2: {id: dsa, -label: DSA}
    3: {id: ecdsa, -label: ECDSA}
    4: {id: ed25519, -label: Ed25519}
    6: {id: ed448, -label: Ed448}
  sshfp_hash:
    1: {id: sha_1, -label: SHA-1}
    2: {id: sha_256, -label: SHA-256}
