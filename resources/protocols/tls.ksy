# SPDX-License-Identifier: MIT
meta:
  id: tls
  title: Transport Layer Security
  endian: be
  bit-endian: be
  -binds: {tcp.port: [443, 465, 563, 636, 853, 989, 990, 992, 993, 994, 995, 5061, 6514, 8443]}
  -aka: {dpkt: ssl.TLS, scapy: TLS, wireshark: tls}
  -group: Application
  -summary: "{records}"
-dpkt:
  class: TLS
  in: [~]
  builds: false
  fields: [[type, 'records[0].content_type.to_i'], [version, 'records[0].version.to_i'], [len, "records[0].length"]]
  extras: [[records, records, "", list]]
  data: ~
doc: >-
  Protects a connection. What is shown here is what anybody on the way can see: the records, the messages that
  agree on keys until encryption begins, and how long the rest is. Encrypted messages look like any bytes.
doc-ref: RFC 8446; RFC 5246
seq:
  - id: records
    type: record
    repeat: eos
    -label: records
    -default: [{}]
    doc: The records, one behind another. The last may go on in the next segment.
    doc-ref: RFC 8446 §5.1
types:
  record:
    -summary: "{content_type}, {length} bytes"
    -dpkt:
      class: TLSRecord
      when: length == sizeof(fragment)
      fields: [[type, content_type.to_i, 0], [version, version.to_i, 0], [length, length, 0]]
      extras: [[compressed, '"True"', "", python], [encrypted, '"True"', "", python]]
      data: fragment
    doc: A piece of the connection, at most 16 KiB of content.
    doc-ref: RFC 8446 §5.1
    seq:
      - id: content_type
        type: u1
        enum: content_type
        -label: content type
        -default: 22
        -aka: {scapy: type, wireshark: [tls.record.content_type, tls.record.opaque_type]}
        doc: What the record holds.
        doc-ref: RFC 8446 §5.1; IANA tls-parameters
      - id: version
        type: u2
        enum: version
        -label: record version
        -format: hex
        -default: 0x0301
        -aka: {scapy: version, wireshark: tls.record.version}
        -check:
          - {that: 'version.to_i >= 0x0300 and version.to_i <= 0x0303', say: no version writes this into a record, ref: "RFC 8446 §5.1", level: warning}
        doc: The version as it was once. For the sake of old devices it stays at TLS 1.0 or 1.2, whatever is spoken.
        doc-ref: RFC 8446 §5.1 and D
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: fragment}
        -aka: {scapy: len, wireshark: tls.record.length}
        -check:
          - {that: 'length <= 18432', say: is longer than any record may be, ref: "RFC 5246 §6.2.3", level: error}
        doc: Bytes of the content.
        doc-ref: RFC 8446 §5.1
      - id: fragment
        type:
          switch-on: content_type
          cases:
            'content_type::change_cipher_spec': change_cipher_spec
            'content_type::alert': alert
            'content_type::handshake': handshake_list
            'content_type::application_data': application_data
            'content_type::heartbeat': heartbeat
            _: other
        size: length
        -inline: true
        -label: content
        doc: What the type says.
        doc-ref: RFC 8446 §5.1
  change_cipher_spec:
    -summary: "type {change_type}"
    -aka: {scapy: TLSChangeCipherSpec}
    doc: From here on what this side sends is encrypted. TLS 1.3 sends it for appearances only.
    doc-ref: RFC 5246 §7.1; RFC 8446 §5
    seq:
      - id: change_type
        type: u1
        -label: type
        -default: 1
        -aka: {scapy: msgtype}
        -check:
          - {that: 'change_type == 1', say: is always 1, ref: "RFC 5246 §7.1", level: error}
        doc: Always 1.
        doc-ref: RFC 5246 §7.1
  alert:
    -summary: "{level}: {description}"
    -aka: {scapy: TLSAlert}
    doc: The connection ends, or something is wrong.
    doc-ref: RFC 8446 §6
    seq:
      - id: level
        type: u1
        enum: alert_level
        -label: level
        -default: 1
        -aka: {scapy: level, wireshark: tls.alert_message.level}
        -check:
          - {that: 'level == alert_level::warning or level == alert_level::fatal', say: is 1 or 2, ref: "RFC 8446 §6", level: warning}
        doc: Whether the connection ends by it. TLS 1.3 goes by the description alone.
        doc-ref: RFC 8446 §6
      - id: description
        type: u1
        enum: alert_description
        -label: description
        -aka: {scapy: descr, wireshark: tls.alert_message.desc}
        doc: What happened.
        doc-ref: RFC 8446 §6; IANA tls-parameters
  application_data:
    doc: What the connection is for, encrypted.
    doc-ref: RFC 8446 §5.2
    seq:
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {scapy: data, wireshark: tls.app_data}
        doc: Encrypted bytes.
        doc-ref: RFC 8446 §5.2
  heartbeat:
    -summary: "{type}"
    doc: Asks whether the other side is still there, or answers that.
    doc-ref: RFC 6520 §4
    seq:
      - id: type
        type: u1
        enum: heartbeat_type
        -label: type
        -default: 1
        -aka: {wireshark: tls.heartbeat_message.type}
        doc: A request or its answer.
        doc-ref: RFC 6520 §4
      - id: payload_length
        type: u2
        -label: payload length
        -unit: bytes
        -auto: {fn: length_of, of: payload}
        -aka: {wireshark: tls.heartbeat_message.payload_length}
        -check:
          - {that: 'payload_length + 19 <= _io.size', say: does not leave room for 16 bytes of padding, ref: "RFC 6520 §4", level: error}
        doc: Bytes of the payload. Who believes it without a look at the record gives away memory.
        doc-ref: RFC 6520 §4
      - id: payload
        size: payload_length
        -label: payload
        -aka: {wireshark: tls.heartbeat_message.payload}
        doc: Anything; the answer must bring it back.
        doc-ref: RFC 6520 §4
      - id: padding
        size-eos: true
        -label: padding
        -default: "0x00000000000000000000000000000000"
        -aka: {wireshark: tls.heartbeat_message.padding}
        doc: At least 16 random bytes.
        doc-ref: RFC 6520 §4
  other:
    doc: A record of a type without a description here.
    doc-ref: IANA tls-parameters
    seq:
      - id: data
        size-eos: true
        -label: data
        doc: What it holds.
        doc-ref: RFC 8446 §5.1
  handshake_list:
    -summary: "{messages}"
    doc: Messages that agree on version, algorithms and keys.
    doc-ref: RFC 8446 §4
    seq:
      - id: messages
        type: handshake
        repeat: eos
        -label: messages
        -default: [{}]
        doc: The messages in this record. One that is longer than a record goes on in the next, which cannot be followed here.
        doc-ref: RFC 8446 §4 and §5.1
  handshake:
    -summary: "{msg_type}"
    doc: One message.
    doc-ref: RFC 8446 §4
    seq:
      - id: msg_type
        type: u1
        enum: handshake_type
        -label: message type
        -default: 1
        -aka: {scapy: msgtype, wireshark: tls.handshake.type}
        doc: Which message this is.
        doc-ref: RFC 8446 §4; IANA tls-parameters
      - id: length
        type: b24
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {scapy: msglen, wireshark: tls.handshake.length}
        doc: Bytes of the message behind this number.
        doc-ref: RFC 8446 §4
      - id: body
        type:
          switch-on: msg_type
          cases:
            'handshake_type::client_hello': client_hello
            'handshake_type::server_hello': server_hello
            'handshake_type::new_session_ticket': new_session_ticket
            'handshake_type::encrypted_extensions': encrypted_extensions
            'handshake_type::certificate': certificate
            'handshake_type::server_key_exchange': server_key_exchange
            'handshake_type::certificate_request': certificate_request
            'handshake_type::certificate_verify': certificate_verify
            'handshake_type::client_key_exchange': client_key_exchange
            'handshake_type::finished': finished
            'handshake_type::certificate_status': certificate_status
            'handshake_type::key_update': key_update
            _: other_message
        size: length
        -inline: true
        -label: message
        doc: What the type says.
        doc-ref: RFC 8446 §4
  client_hello:
    -summary: "{_parent.msg_type}: {extensions}"
    -aka: {scapy: TLSClientHello}
    doc: The client says what it can do and offers keys.
    doc-ref: RFC 8446 §4.1.2
    seq:
      - id: version
        type: u2
        enum: version
        -label: version
        -format: hex
        -default: 0x0303
        -aka: {scapy: version, wireshark: tls.handshake.version}
        doc: The highest version up to 1.2. Since 1.3 it stays at 1.2, and an extension says which.
        doc-ref: RFC 8446 §4.1.2
      - id: random
        size: 32
        -label: random
        -aka: {wireshark: tls.handshake.random}
        doc: 32 random bytes. Before TLS 1.3 the first four were often the time.
        doc-ref: RFC 8446 §4.1.2
      - id: session_id_length
        type: u1
        -label: length of the session identifier
        -unit: bytes
        -auto: {fn: length_of, of: session_id}
        -aka: {scapy: sidlen, wireshark: tls.handshake.session_id_length}
        -check:
          - {that: 'session_id_length <= 32', say: a session identifier has at most 32 bytes, ref: "RFC 8446 §4.1.2", level: error}
        doc: Bytes of the session identifier.
        doc-ref: RFC 8446 §4.1.2
      - id: session_id
        size: session_id_length
        -label: session identifier
        -aka: {scapy: sid, wireshark: tls.handshake.session_id}
        doc: Which session to go on with. TLS 1.3 sends random bytes for appearances, and the server sends them back.
        doc-ref: RFC 8446 §4.1.2
      - id: cipher_suites_length
        type: u2
        -label: length of the cipher suites
        -unit: bytes
        -auto: {fn: length_of, of: cipher_suites}
        -aka: {scapy: cipherslen, wireshark: tls.handshake.cipher_suites_length}
        -check:
          - {that: 'cipher_suites_length >= 2 and cipher_suites_length % 2 == 0', say: has one or more whole cipher suites, ref: "RFC 8446 §4.1.2", level: error}
        doc: Bytes of the cipher suites, two for each.
        doc-ref: RFC 8446 §4.1.2
      - id: cipher_suites
        type: u2
        repeat: expr
        repeat-expr: cipher_suites_length / 2
        enum: cipher_suite
        -label: cipher suites
        -format: hex
        -default: [0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f]
        -aka: {scapy: ciphers, wireshark: tls.handshake.ciphersuite}
        doc: The algorithms that the client accepts, the best first.
        doc-ref: RFC 8446 §4.1.2; IANA tls-parameters
      - id: compression_methods_length
        type: u1
        -label: length of the compression methods
        -unit: bytes
        -auto: {fn: length_of, of: compression_methods}
        -aka: {scapy: complen, wireshark: tls.handshake.comp_methods_length}
        -check:
          - {that: 'compression_methods_length >= 1', say: has at least one method, ref: "RFC 8446 §4.1.2", level: error}
        doc: Bytes of the compression methods, one for each.
        doc-ref: RFC 8446 §4.1.2
      - id: compression_methods
        type: u1
        repeat: expr
        repeat-expr: compression_methods_length
        enum: compression
        -label: compression methods
        -default: [0]
        -aka: {scapy: comp, wireshark: tls.handshake.comp_method}
        doc: "How content may be compressed: not at all, since TLS 1.3."
        doc-ref: RFC 8446 §4.1.2; RFC 3749
      - id: extensions
        type: client_extensions
        if: not _io.eof
        -label: extensions
        doc: What both sides need besides. Hellos older than 2003 end without.
        doc-ref: RFC 8446 §4.2; RFC 6066 §1.1
  server_hello:
    -summary: "{_parent.msg_type}: {cipher_suite}"
    -aka: {scapy: TLSServerHello}
    doc: The server says what it chose.
    doc-ref: RFC 8446 §4.1.3
    seq:
      - id: version
        type: u2
        enum: version
        -label: version
        -format: hex
        -default: 0x0303
        -aka: {scapy: version, wireshark: tls.handshake.version}
        doc: The highest version up to 1.2. Since 1.3 it stays at 1.2, and an extension says which.
        doc-ref: RFC 8446 §4.1.2
      - id: random
        size: 32
        -label: random
        -aka: {wireshark: tls.handshake.random}
        doc: 32 random bytes. Before TLS 1.3 the first four were often the time. With one certain value the message asks for another hello.
        doc-ref: RFC 8446 §4.1.3
      - id: session_id_length
        type: u1
        -label: length of the session identifier
        -unit: bytes
        -auto: {fn: length_of, of: session_id}
        -aka: {scapy: sidlen, wireshark: tls.handshake.session_id_length}
        -check:
          - {that: 'session_id_length <= 32', say: a session identifier has at most 32 bytes, ref: "RFC 8446 §4.1.2", level: error}
        doc: Bytes of the session identifier.
        doc-ref: RFC 8446 §4.1.2
      - id: session_id
        size: session_id_length
        -label: session identifier
        -aka: {scapy: sid, wireshark: tls.handshake.session_id}
        doc: Which session to go on with. TLS 1.3 sends random bytes for appearances, and the server sends them back.
        doc-ref: RFC 8446 §4.1.2
      - id: cipher_suite
        type: u2
        enum: cipher_suite
        -label: cipher suite
        -format: hex
        -default: 0x1301
        -aka: {scapy: cipher, wireshark: tls.handshake.ciphersuite}
        doc: The algorithms that the server chose from the list.
        doc-ref: RFC 8446 §4.1.3; IANA tls-parameters
      - id: compression_method
        type: u1
        enum: compression
        -label: compression method
        -aka: {wireshark: tls.handshake.comp_method}
        doc: "How content is compressed: not at all, since TLS 1.3."
        doc-ref: RFC 8446 §4.1.3; RFC 3749
      - id: extensions
        type: server_extensions
        if: not _io.eof
        -label: extensions
        doc: What both sides need besides. Hellos older than 2003 end without.
        doc-ref: RFC 8446 §4.2; RFC 6066 §1.1
  client_extensions:
    -summary: "{list}"
    doc: The extensions with their length.
    doc-ref: RFC 8446 §4.2
    seq:
      - id: length
        type: u2
        -label: length of the extensions
        -unit: bytes
        -auto: {fn: length_of, of: list}
        -aka: {scapy: extlen, wireshark: tls.handshake.extensions_length}
        doc: Bytes of all extensions.
        doc-ref: RFC 8446 §4.2
      - id: list
        type: client_extension_list
        size: length
        -label: extensions
        doc: The extensions, in any order.
        doc-ref: RFC 8446 §4.2
  client_extension_list:
    -summary: "{items}"
    doc: The extensions, one behind another.
    doc-ref: RFC 8446 §4.2
    seq:
      - id: items
        type: client_extension
        repeat: eos
        -inline: true
        -label: extensions
        doc: The extensions.
        doc-ref: RFC 8446 §4.2
  server_extensions:
    -summary: "{list}"
    doc: The extensions with their length.
    doc-ref: RFC 8446 §4.2
    seq:
      - id: length
        type: u2
        -label: length of the extensions
        -unit: bytes
        -auto: {fn: length_of, of: list}
        -aka: {scapy: extlen, wireshark: tls.handshake.extensions_length}
        doc: Bytes of all extensions.
        doc-ref: RFC 8446 §4.2
      - id: list
        type: server_extension_list
        size: length
        -label: extensions
        doc: The extensions, in any order.
        doc-ref: RFC 8446 §4.2
  server_extension_list:
    -summary: "{items}"
    doc: The extensions, one behind another.
    doc-ref: RFC 8446 §4.2
    seq:
      - id: items
        type: server_extension
        repeat: eos
        -inline: true
        -label: extensions
        doc: The extensions.
        doc-ref: RFC 8446 §4.2
  client_extension:
    -summary: "{type}"
    doc: One extension of the client's.
    doc-ref: RFC 8446 §4.2
    seq:
      - id: type
        type: u2
        enum: extension_type
        -label: type
        -default: 0
        -aka: {scapy: type, wireshark: tls.handshake.extension.type}
        doc: Which extension this is.
        doc-ref: RFC 8446 §4.2; IANA tls-extensiontype-values
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {scapy: len, wireshark: tls.handshake.extension.len}
        doc: Bytes of the content.
        doc-ref: RFC 8446 §4.2
      - id: body
        type:
          switch-on: type
          cases:
            'extension_type::server_name': server_name
            'extension_type::supported_groups': supported_groups
            'extension_type::ec_point_formats': ec_point_formats
            'extension_type::signature_algorithms': signature_algorithms
            'extension_type::signature_algorithms_cert': signature_algorithms
            'extension_type::alpn': alpn
            'extension_type::supported_versions': supported_versions
            'extension_type::psk_key_exchange_modes': psk_key_exchange_modes
            'extension_type::key_share': key_share
            _: other_extension
        size: length
        -inline: true
        -label: content
        doc: What the type says.
        doc-ref: RFC 8446 §4.2
  server_extension:
    -summary: "{type}"
    doc: One extension of the server's.
    doc-ref: RFC 8446 §4.2
    seq:
      - id: type
        type: u2
        enum: extension_type
        -label: type
        -default: 43
        -aka: {scapy: type, wireshark: tls.handshake.extension.type}
        doc: Which extension this is.
        doc-ref: RFC 8446 §4.2; IANA tls-extensiontype-values
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {scapy: len, wireshark: tls.handshake.extension.len}
        doc: Bytes of the content.
        doc-ref: RFC 8446 §4.2
      - id: body
        type:
          switch-on: type
          cases:
            'extension_type::ec_point_formats': ec_point_formats
            'extension_type::alpn': alpn
            'extension_type::supported_versions': selected_version
            'extension_type::key_share': server_key_share
            'extension_type::supported_groups': supported_groups
            _: other_extension
        size: length
        -inline: true
        -label: content
        doc: What the type says.
        doc-ref: RFC 8446 §4.2
  other_extension:
    doc: An extension whose content is not taken apart here.
    doc-ref: IANA tls-extensiontype-values
    seq:
      - id: data
        size-eos: true
        -label: data
        -aka: {wireshark: tls.handshake.extension.data}
        doc: The content.
        doc-ref: RFC 8446 §4.2
  server_name:
    -summary: "{names}"
    doc: Which server is wanted, where an address has several.
    doc-ref: RFC 6066 §3
    seq:
      - id: names_length
        type: u2
        -label: length of the names
        -unit: bytes
        -auto: {fn: length_of, of: names}
        -aka: {scapy: servernameslen, wireshark: tls.handshake.extensions_server_name_list_len}
        doc: Bytes of the names.
        doc-ref: RFC 6066 §3
      - id: names
        type: server_name_list
        size: names_length
        -label: names
        doc: The names, one of each type.
        doc-ref: RFC 6066 §3
  server_name_list:
    -summary: "{items}"
    doc: The names, one behind another.
    doc-ref: RFC 6066 §3
    seq:
      - id: items
        type: server_name_entry
        repeat: eos
        -inline: true
        -label: names
        -default: [{}]
        doc: The names.
        doc-ref: RFC 6066 §3
  server_name_entry:
    -summary: "{name}"
    doc: A name of the server.
    doc-ref: RFC 6066 §3
    seq:
      - id: name_type
        type: u1
        enum: name_type
        -label: name type
        -aka: {scapy: nametype, wireshark: tls.handshake.extensions_server_name_type}
        -check:
          - {that: 'name_type == name_type::host_name', say: there is no other kind of name, ref: "RFC 6066 §3", level: warning}
        doc: What kind of name this is; 0, a host name, is the only one.
        doc-ref: RFC 6066 §3
      - id: name_length
        type: u2
        -label: length of the name
        -unit: bytes
        -auto: {fn: length_of, of: name}
        -aka: {scapy: namelen, wireshark: tls.handshake.extensions_server_name_len}
        doc: Bytes of the name.
        doc-ref: RFC 6066 §3
      - id: name
        type: str
        encoding: UTF-8
        size: name_length
        -label: name
        -default: "www.example.com"
        -aka: {scapy: servername, wireshark: tls.handshake.extensions_server_name}
        doc: The host's name as in DNS, without a dot at its end. An address is not allowed.
        doc-ref: RFC 6066 §3
  supported_groups:
    -summary: "{groups}"
    doc: Which groups a side can exchange keys in.
    doc-ref: RFC 8446 §4.2.7; RFC 8422 §5.1.1
    seq:
      - id: groups_length
        type: u2
        -label: length of the list
        -unit: bytes
        -auto: {fn: length_of, of: groups}
        -aka: {scapy: groupslen, wireshark: tls.handshake.extensions_supported_groups_length}
        doc: Bytes of the list.
        doc-ref: RFC 8446 §4.2.7; RFC 8422 §5.1.1
      - id: groups
        type: u2
        repeat: expr
        repeat-expr: groups_length / 2
        enum: named_group
        -label: groups
        -format: hex
        -default: [0x001d, 0x0017]
        -aka: {scapy: groups, wireshark: tls.handshake.extensions_supported_group}
        doc: The groups, the best first.
        doc-ref: RFC 8446 §4.2.7; RFC 8422 §5.1.1
  ec_point_formats:
    -summary: "{formats}"
    doc: How points of elliptic curves may be written.
    doc-ref: RFC 8422 §5.1.2
    seq:
      - id: formats_length
        type: u1
        -label: length of the list
        -unit: bytes
        -auto: {fn: length_of, of: formats}
        -aka: {scapy: ecpllen, wireshark: tls.handshake.extensions_ec_point_formats_length}
        doc: Bytes of the list.
        doc-ref: RFC 8422 §5.1.2
      - id: formats
        type: u1
        repeat: expr
        repeat-expr: formats_length
        enum: point_format
        -label: point formats
        -default: [0]
        -aka: {scapy: ecpl, wireshark: tls.handshake.extensions_ec_point_format}
        doc: The formats; uncompressed is always among them.
        doc-ref: RFC 8422 §5.1.2
  signature_algorithms:
    -summary: "{algorithms}"
    doc: Which signatures a side can verify.
    doc-ref: RFC 8446 §4.2.3
    seq:
      - id: algorithms_length
        type: u2
        -label: length of the list
        -unit: bytes
        -auto: {fn: length_of, of: algorithms}
        -aka: {scapy: sig_algs_len, wireshark: tls.handshake.sig_hash_alg_len}
        doc: Bytes of the list.
        doc-ref: RFC 8446 §4.2.3
      - id: algorithms
        type: u2
        repeat: expr
        repeat-expr: algorithms_length / 2
        enum: signature_scheme
        -label: algorithms
        -format: hex
        -default: [0x0403, 0x0804, 0x0401]
        -aka: {scapy: sig_algs, wireshark: tls.handshake.sig_hash_alg}
        doc: The algorithms, the best first.
        doc-ref: RFC 8446 §4.2.3
  supported_versions:
    -summary: "{versions}"
    doc: Which versions the client speaks.
    doc-ref: RFC 8446 §4.2.1
    seq:
      - id: versions_length
        type: u1
        -label: length of the list
        -unit: bytes
        -auto: {fn: length_of, of: versions}
        -aka: {scapy: versionslen, wireshark: tls.handshake.extensions.supported_versions_len}
        doc: Bytes of the list.
        doc-ref: RFC 8446 §4.2.1
      - id: versions
        type: u2
        repeat: expr
        repeat-expr: versions_length / 2
        enum: version
        -label: versions
        -format: hex
        -default: [0x0304, 0x0303]
        -aka: {scapy: versions, wireshark: tls.handshake.extensions.supported_version}
        doc: The versions, the best first.
        doc-ref: RFC 8446 §4.2.1
  psk_key_exchange_modes:
    -summary: "{modes}"
    doc: How the client would use a key that both sides have already.
    doc-ref: RFC 8446 §4.2.9
    seq:
      - id: modes_length
        type: u1
        -label: length of the list
        -unit: bytes
        -auto: {fn: length_of, of: modes}
        -aka: {scapy: kxmodeslen, wireshark: tls.extension.psk_ke_modes_length}
        doc: Bytes of the list.
        doc-ref: RFC 8446 §4.2.9
      - id: modes
        type: u1
        repeat: expr
        repeat-expr: modes_length
        enum: psk_mode
        -label: modes
        -default: [1]
        -aka: {scapy: kxmodes, wireshark: tls.extension.psk_ke_mode}
        doc: The modes.
        doc-ref: RFC 8446 §4.2.9
  selected_version:
    -summary: "{version}"
    doc: Which version the server chose.
    doc-ref: RFC 8446 §4.2.1
    seq:
      - id: version
        type: u2
        enum: version
        -label: version
        -format: hex
        -default: 0x0304
        -aka: {scapy: version, wireshark: tls.handshake.extensions.supported_version}
        -check:
          - {that: 'version.to_i >= 0x0304', say: an older version is chosen in the hello itself, ref: "RFC 8446 §4.2.1", level: error}
        doc: The version that is spoken.
        doc-ref: RFC 8446 §4.2.1
  alpn:
    -summary: "{protocols}"
    doc: Which protocols could be spoken inside; in an answer the one that is.
    doc-ref: RFC 7301 §3.1
    seq:
      - id: protocols_length
        type: u2
        -label: length of the list
        -unit: bytes
        -auto: {fn: length_of, of: protocols}
        -aka: {scapy: protocolslen, wireshark: tls.handshake.extensions_alpn_len}
        doc: Bytes of the list.
        doc-ref: RFC 7301 §3.1
      - id: protocols
        type: alpn_list
        size: protocols_length
        -label: protocols
        doc: The protocols, the best first.
        doc-ref: RFC 7301 §3.1
  alpn_list:
    -summary: "{items}"
    doc: The protocols, one behind another.
    doc-ref: RFC 7301 §3.1
    seq:
      - id: items
        type: alpn_protocol
        repeat: eos
        -inline: true
        -label: protocols
        -default: [{}]
        doc: The protocols.
        doc-ref: RFC 7301 §3.1
  alpn_protocol:
    -summary: "{name}"
    doc: A protocol.
    doc-ref: RFC 7301 §3.1
    seq:
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: name}
        -aka: {scapy: len, wireshark: tls.handshake.extensions_alpn_str_len}
        -check:
          - {that: 'length >= 1', say: a name has at least one byte, ref: "RFC 7301 §3.1", level: error}
        doc: Bytes of the name.
        doc-ref: RFC 7301 §3.1
      - id: name
        type: str
        encoding: UTF-8
        size: length
        -label: name
        -default: "h2"
        -aka: {scapy: protocol, wireshark: tls.handshake.extensions_alpn_str}
        doc: What IANA calls the protocol, such as h2 or http/1.1.
        doc-ref: RFC 7301 §3.1 and §6
  key_share:
    -summary: "{shares}"
    doc: Public keys that the client offers.
    doc-ref: RFC 8446 §4.2.8
    seq:
      - id: shares_length
        type: u2
        -label: length of the keys
        -unit: bytes
        -auto: {fn: length_of, of: shares}
        -aka: {scapy: client_shares_len, wireshark: tls.handshake.extensions_key_share_client_length}
        doc: Bytes of all keys.
        doc-ref: RFC 8446 §4.2.8
      - id: shares
        type: key_share_list
        size: shares_length
        -label: keys
        doc: The keys, one for each group that the server may like.
        doc-ref: RFC 8446 §4.2.8
  key_share_list:
    -summary: "{items}"
    doc: The keys, one behind another.
    doc-ref: RFC 8446 §4.2.8
    seq:
      - id: items
        type: key_share_entry
        repeat: eos
        -inline: true
        -label: keys
        -default: [{}]
        doc: The keys.
        doc-ref: RFC 8446 §4.2.8
  key_share_entry:
    -summary: "{group}"
    doc: A public key.
    doc-ref: RFC 8446 §4.2.8
    seq:
      - id: group
        type: u2
        enum: named_group
        -label: group
        -format: hex
        -default: 0x001d
        -aka: {scapy: group, wireshark: tls.handshake.extensions_key_share_group}
        doc: The group that the key is of.
        doc-ref: RFC 8446 §4.2.8
      - id: key_length
        type: u2
        -label: length of the key
        -unit: bytes
        -auto: {fn: length_of, of: key}
        -aka: {scapy: kxlen, wireshark: tls.handshake.extensions_key_share_key_exchange_length}
        -check:
          - {that: 'group != named_group::x25519 or key_length == 32', say: a key of x25519 has 32 bytes, ref: "RFC 8446 §4.2.8.2", level: error}
        doc: Bytes of the key.
        doc-ref: RFC 8446 §4.2.8
      - id: key
        size: key_length
        -label: key
        -default: "0x0900000000000000000000000000000000000000000000000000000000000000"
        -aka: {scapy: key_exchange, wireshark: tls.handshake.extensions_key_share_key_exchange}
        doc: The public key, in the form that the group has.
        doc-ref: RFC 8446 §4.2.8
  server_key_share:
    -summary: "{group}"
    doc: The server's public key, or only the group when it asks for another hello.
    doc-ref: RFC 8446 §4.2.8
    seq:
      - id: group
        type: u2
        enum: named_group
        -label: group
        -format: hex
        -default: 0x001d
        -aka: {scapy: group, wireshark: [tls.handshake.extensions_key_share_group, tls.handshake.extensions_key_share_selected_group]}
        doc: The group that the server chose.
        doc-ref: RFC 8446 §4.2.8
      - id: share
        type: server_share
        if: not _io.eof
        -label: key
        doc: The key; it is missing when the server asks for another hello.
        doc-ref: RFC 8446 §4.2.8
  server_share:
    doc: A key with its length.
    doc-ref: RFC 8446 §4.2.8
    seq:
      - id: key_length
        type: u2
        -label: length of the key
        -unit: bytes
        -auto: {fn: length_of, of: key}
        -aka: {scapy: kxlen, wireshark: tls.handshake.extensions_key_share_key_exchange_length}
        doc: Bytes of the key.
        doc-ref: RFC 8446 §4.2.8
      - id: key
        size: key_length
        -label: key
        -aka: {scapy: key_exchange, wireshark: tls.handshake.extensions_key_share_key_exchange}
        doc: The public key, in the form that the group has.
        doc-ref: RFC 8446 §4.2.8
  new_session_ticket:
    -summary: "{lifetime} s"
    doc: With what the client can go on with this session later (as TLS 1.2 sends it).
    doc-ref: RFC 5077 §3.3
    seq:
      - id: lifetime
        type: u4
        -label: lifetime
        -unit: s
        -default: 7200
        -aka: {scapy: lifetime, wireshark: tls.handshake.session_ticket_lifetime_hint}
        doc: How long the ticket may be kept. 0 leaves it to the client.
        doc-ref: RFC 5077 §3.3
      - id: ticket_length
        type: u2
        -label: length of the ticket
        -unit: bytes
        -auto: {fn: length_of, of: ticket}
        -aka: {scapy: ticketlen, wireshark: tls.handshake.session_ticket_length}
        doc: Bytes of the ticket.
        doc-ref: RFC 5077 §3.3
      - id: ticket
        size: ticket_length
        -label: ticket
        -aka: {scapy: ticket, wireshark: tls.handshake.session_ticket}
        doc: The ticket, which only the server understands.
        doc-ref: RFC 5077 §3.3
  encrypted_extensions:
    -summary: "{extensions}"
    doc: Extensions that the server answers under encryption; seen only when that is taken off.
    doc-ref: RFC 8446 §4.3.1
    seq:
      - id: extensions
        type: server_extensions
        -label: extensions
        doc: The extensions.
        doc-ref: RFC 8446 §4.3.1
  certificate:
    -summary: "{certificates}"
    -aka: {scapy: TLSCertificate}
    doc: Who the sender is, with all certificates that it takes to believe it (as TLS 1.2 sends them).
    doc-ref: RFC 5246 §7.4.2
    seq:
      - id: certificates_length
        type: b24
        -label: length of the certificates
        -unit: bytes
        -auto: {fn: length_of, of: certificates}
        -aka: {scapy: certslen, wireshark: tls.handshake.certificates_length}
        doc: Bytes of all certificates.
        doc-ref: RFC 5246 §7.4.2
      - id: certificates
        type: certificate_list
        size: certificates_length
        -label: certificates
        doc: The sender's certificate, then the one that vouches for it, and so on.
        doc-ref: RFC 5246 §7.4.2
  certificate_list:
    -summary: "{items}"
    doc: The certificates, one behind another.
    doc-ref: RFC 5246 §7.4.2
    seq:
      - id: items
        type: certificate_entry
        repeat: eos
        -inline: true
        -label: certificates
        doc: The certificates.
        doc-ref: RFC 5246 §7.4.2
  certificate_entry:
    -summary: "{length} bytes"
    doc: One certificate.
    doc-ref: RFC 5246 §7.4.2
    seq:
      - id: length
        type: b24
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: certificate}
        -aka: {wireshark: tls.handshake.certificate_length}
        doc: Bytes of the certificate.
        doc-ref: RFC 5246 §7.4.2
      - id: certificate
        size: length
        -label: certificate
        -aka: {wireshark: tls.handshake.certificate}
        doc: The certificate as X.509 writes it, in DER.
        doc-ref: RFC 5246 §7.4.2; RFC 5280 §4.1
  server_key_exchange:
    -summary: "{curve_type}"
    doc: The server's half of the key exchange, signed, where the certificate does not suffice.
    doc-ref: RFC 5246 §7.4.3; RFC 8422 §5.4
    seq:
      - id: curve_type
        type: u1
        enum: curve_type
        -label: curve type
        -default: 3
        -aka: {wireshark: tls.handshake.server_curve_type}
        doc: 3 for a curve that has a name. Other values, and the first byte of what is no curve, leave the rest as bytes.
        doc-ref: RFC 8422 §5.4
      - id: parameters
        type:
          switch-on: curve_type
          cases:
            'curve_type::named_curve': ecdhe_parameters
            _: other_parameters
        size-eos: true
        -inline: true
        -label: parameters
        doc: The key and its signature.
        doc-ref: RFC 8422 §5.4
  ecdhe_parameters:
    -summary: "{named_curve}"
    doc: A key on a named curve (signed as since TLS 1.2).
    doc-ref: RFC 8422 §5.4
    seq:
      - id: named_curve
        type: u2
        enum: named_group
        -label: curve
        -format: hex
        -default: 0x001d
        -aka: {scapy: named_curve, wireshark: tls.handshake.server_named_curve}
        doc: The curve.
        doc-ref: RFC 8422 §5.4
      - id: public_length
        type: u1
        -label: length of the key
        -unit: bytes
        -auto: {fn: length_of, of: public}
        -aka: {scapy: pointlen, wireshark: tls.handshake.server_point_len}
        doc: Bytes of the key.
        doc-ref: RFC 8422 §5.4
      - id: public
        size: public_length
        -label: public key
        -aka: {scapy: point, wireshark: tls.handshake.server_point}
        doc: The public key.
        doc-ref: RFC 8422 §5.4
      - id: signature_algorithm
        type: u2
        enum: signature_scheme
        -label: signature algorithm
        -format: hex
        -default: 0x0804
        -aka: {scapy: sig_alg, wireshark: tls.handshake.sig_hash_alg}
        doc: How it is signed.
        doc-ref: RFC 5246 §7.4.3
      - id: signature_length
        type: u2
        -label: length of the signature
        -unit: bytes
        -auto: {fn: length_of, of: signature}
        -aka: {scapy: sig_len, wireshark: tls.handshake.sig_len}
        doc: Bytes of the signature.
        doc-ref: RFC 5246 §7.4.3
      - id: signature
        size: signature_length
        -label: signature
        -aka: {scapy: sig_val, wireshark: tls.handshake.sig}
        doc: Over both random values and the key.
        doc-ref: RFC 5246 §7.4.3
  other_parameters:
    doc: A key of another kind.
    doc-ref: RFC 5246 §7.4.3
    seq:
      - id: data
        size-eos: true
        -label: data
        doc: What follows.
        doc-ref: RFC 5246 §7.4.3
  certificate_request:
    -aka: {scapy: TLSCertificateRequest}
    doc: The server wants to know who the client is (as TLS 1.2 asks).
    doc-ref: RFC 5246 §7.4.4
    seq:
      - id: types_length
        type: u1
        -label: length of the types
        -unit: bytes
        -auto: {fn: length_of, of: types}
        -aka: {scapy: ctypeslen, wireshark: tls.handshake.cert_types_count}
        doc: Bytes of the types, one for each.
        doc-ref: RFC 5246 §7.4.4
      - id: types
        type: u1
        repeat: expr
        repeat-expr: types_length
        enum: certificate_type
        -label: certificate types
        -default: [1, 64]
        -aka: {scapy: ctypes}
        doc: What kinds of certificate the client may send.
        doc-ref: RFC 5246 §7.4.4
      - id: algorithms_length
        type: u2
        -label: length of the algorithms
        -unit: bytes
        -auto: {fn: length_of, of: algorithms}
        -aka: {scapy: sig_algs_len, wireshark: tls.handshake.sig_hash_alg_len}
        doc: Bytes of the algorithms, two for each.
        doc-ref: RFC 5246 §7.4.4
      - id: algorithms
        type: u2
        repeat: expr
        repeat-expr: algorithms_length / 2
        enum: signature_scheme
        -label: algorithms
        -format: hex
        -default: [0x0403, 0x0804]
        -aka: {scapy: sig_algs, wireshark: tls.handshake.sig_hash_alg}
        doc: Which signatures the server can verify.
        doc-ref: RFC 5246 §7.4.4
      - id: authorities_length
        type: u2
        -label: length of the authorities
        -unit: bytes
        -auto: {fn: length_of, of: authorities}
        -aka: {scapy: certauthlen, wireshark: tls.handshake.dnames_len}
        doc: Bytes of the names.
        doc-ref: RFC 5246 §7.4.4
      - id: authorities
        size: authorities_length
        -label: authorities
        doc: "Whose certificates the server accepts: names in DER, each with its length."
        doc-ref: RFC 5246 §7.4.4
  certificate_verify:
    -summary: "{algorithm}"
    -aka: {scapy: TLSCertificateVerify}
    doc: The proof that the sender has the key of its certificate.
    doc-ref: RFC 8446 §4.4.3
    seq:
      - id: algorithm
        type: u2
        enum: signature_scheme
        -label: algorithm
        -format: hex
        -default: 0x0804
        -aka: {scapy: sig_alg, wireshark: tls.handshake.sig_hash_alg}
        doc: How it is signed.
        doc-ref: RFC 8446 §4.4.3; RFC 5246 §7.4.8
      - id: signature_length
        type: u2
        -label: length of the signature
        -unit: bytes
        -auto: {fn: length_of, of: signature}
        -aka: {scapy: sig_len, wireshark: [tls.handshake.sig_len, tls.handshake.client_cert_vrfy.sig_len]}
        doc: Bytes of the signature.
        doc-ref: RFC 8446 §4.4.3
      - id: signature
        size: signature_length
        -label: signature
        -aka: {scapy: sig_val, wireshark: [tls.handshake.sig, tls.handshake.client_cert_vrfy.sig]}
        doc: Over all messages so far.
        doc-ref: RFC 8446 §4.4.3
  client_key_exchange:
    -aka: {scapy: TLSClientKeyExchange}
    doc: The client's half of the key exchange.
    doc-ref: RFC 5246 §7.4.7
    seq:
      - id: exchange_keys
        size-eos: true
        -label: keys
        doc: "A public key with a length of one or two bytes, or an encrypted secret: what it is depends on the cipher suite."
        doc-ref: RFC 5246 §7.4.7; RFC 8422 §5.7
  finished:
    -aka: {scapy: TLSFinished}
    doc: Proves that both sides saw the same messages. Nearly always encrypted.
    doc-ref: RFC 8446 §4.4.4
    seq:
      - id: verify_data
        size-eos: true
        -label: verify data
        -aka: {scapy: vdata, wireshark: tls.handshake.verify_data}
        doc: 12 bytes in TLS 1.2, those of a hash in TLS 1.3.
        doc-ref: RFC 8446 §4.4.4; RFC 5246 §7.4.9
  certificate_status:
    doc: That the certificate is still good, from who issued it.
    doc-ref: RFC 6066 §8
    seq:
      - id: status_type
        type: u1
        -label: status type
        -default: 1
        -aka: {wireshark: tls.handshake.extensions_status_request_type}
        doc: 1 for OCSP.
        doc-ref: RFC 6066 §8
      - id: response_length
        type: b24
        -label: length of the response
        -unit: bytes
        -auto: {fn: length_of, of: response}
        -aka: {wireshark: tls.handshake.ocsp_response_len}
        doc: Bytes of the response.
        doc-ref: RFC 6066 §8
      - id: response
        size: response_length
        -label: response
        doc: The answer of OCSP in DER.
        doc-ref: RFC 6066 §8; RFC 6960
  key_update:
    doc: The sender changes its key from here on; seen only when encryption is taken off.
    doc-ref: RFC 8446 §4.6.3
    seq:
      - id: request_update
        type: u1
        -label: update requested
        -aka: {scapy: request_update, wireshark: tls.handshake.key_update.request_update}
        doc: 1 asks the other side to do so too.
        doc-ref: RFC 8446 §4.6.3
  other_message:
    doc: A message without a description here, or without content.
    doc-ref: RFC 8446 §4
    seq:
      - id: data
        size-eos: true
        -label: data
        doc: What it holds.
        doc-ref: RFC 8446 §4
enums:
  content_type:
    20: {id: change_cipher_spec, -label: change cipher spec}
    21: {id: alert, -label: alert}
    22: {id: handshake, -label: handshake}
    23: {id: application_data, -label: application data}
    24: {id: heartbeat, -label: heartbeat}
    25: {id: connection_id, -label: connection identifier}
    26: {id: ack, -label: ACK}
  version:
    0x0300: {id: ssl_3_0, -label: SSL 3.0}
    0x0301: {id: tls_1_0, -label: TLS 1.0}
    0x0302: {id: tls_1_1, -label: TLS 1.1}
    0x0303: {id: tls_1_2, -label: TLS 1.2}
    0x0304: {id: tls_1_3, -label: TLS 1.3}
    0x0a0a: {id: grease_0, -label: GREASE}
    0x1a1a: {id: grease_1, -label: GREASE}
    0x2a2a: {id: grease_2, -label: GREASE}
    0x3a3a: {id: grease_3, -label: GREASE}
    0x4a4a: {id: grease_4, -label: GREASE}
    0x5a5a: {id: grease_5, -label: GREASE}
    0x6a6a: {id: grease_6, -label: GREASE}
    0x7a7a: {id: grease_7, -label: GREASE}
    0x8a8a: {id: grease_8, -label: GREASE}
    0x9a9a: {id: grease_9, -label: GREASE}
    0xaaaa: {id: grease_a, -label: GREASE}
    0xbaba: {id: grease_b, -label: GREASE}
    0xcaca: {id: grease_c, -label: GREASE}
    0xdada: {id: grease_d, -label: GREASE}
    0xeaea: {id: grease_e, -label: GREASE}
    0xfafa: {id: grease_f, -label: GREASE}
  alert_level:
    1: {id: warning, -label: warning}
    2: {id: fatal, -label: fatal}
  alert_description:
    0: {id: close_notify, -label: close Notify}
    1: {id: end_of_early_data, -label: end of Early Data}
    10: {id: unexpected_message, -label: unexpected Message}
    20: {id: bad_record_mac, -label: bad Record MAC}
    21: {id: decryption_failed, -label: decryption Failed}
    22: {id: record_overflow, -label: record Overflow}
    30: {id: decompression_failure, -label: decompression Failure}
    40: {id: handshake_failure, -label: handshake Failure}
    41: {id: no_certificate, -label: no Certificate}
    42: {id: bad_certificate, -label: bad Certificate}
    43: {id: unsupported_certificate, -label: unsupported Certificate}
    44: {id: certificate_revoked, -label: certificate Revoked}
    45: {id: certificate_expired, -label: certificate Expired}
    46: {id: certificate_unknown, -label: certificate Unknown}
    47: {id: illegal_parameter, -label: illegal Parameter}
    48: {id: unknown_ca, -label: unknown CA}
    49: {id: access_denied, -label: access Denied}
    50: {id: decode_error, -label: decode Error}
    51: {id: decrypt_error, -label: decrypt Error}
    60: {id: export_restriction, -label: export Restriction}
    70: {id: protocol_version, -label: protocol Version}
    71: {id: insufficient_security, -label: insufficient Security}
    80: {id: internal_error, -label: internal Error}
    86: {id: inappropriate_fallback, -label: inappropriate Fallback}
    90: {id: user_canceled, -label: user Canceled}
    100: {id: no_renegotiation, -label: no Renegotiation}
    109: {id: missing_extension, -label: missing Extension}
    110: {id: unsupported_extension, -label: unsupported Extension}
    111: {id: certificate_unobtainable, -label: certificate Unobtainable}
    112: {id: unrecognized_name, -label: unrecognized Name}
    113: {id: bad_certificate_status_response, -label: bad Certificate Status Response}
    114: {id: bad_certificate_hash_value, -label: bad Certificate Hash Value}
    115: {id: unknown_psk_identity, -label: unknown PSK Identity}
    116: {id: certificate_required, -label: certificate Required}
    120: {id: no_application_protocol, -label: no application Protocol}
    121: {id: ech_required, -label: ECH Required}
  heartbeat_type:
    1: {id: request, -label: request}
    2: {id: response, -label: response}
  handshake_type:
    0: {id: hello_request, -label: hello request}
    1: {id: client_hello, -label: client hello}
    2: {id: server_hello, -label: server hello}
    3: {id: hello_verify_request, -label: hello verify request}
    4: {id: new_session_ticket, -label: new session ticket}
    5: {id: end_of_early_data, -label: end of early data}
    6: {id: hello_retry_request, -label: hello retry request}
    8: {id: encrypted_extensions, -label: encrypted extensions}
    9: {id: request_connection_id, -label: request connection identifier}
    10: {id: new_connection_id, -label: new connection identifier}
    11: {id: certificate, -label: certificate}
    12: {id: server_key_exchange, -label: server key exchange}
    13: {id: certificate_request, -label: certificate request}
    14: {id: server_hello_done, -label: server hello done}
    15: {id: certificate_verify, -label: certificate verify}
    16: {id: client_key_exchange, -label: client key exchange}
    17: {id: client_certificate_request, -label: client certificate request}
    20: {id: finished, -label: finished}
    21: {id: certificate_url, -label: certificate URL}
    22: {id: certificate_status, -label: certificate status}
    23: {id: supplemental_data, -label: supplemental data}
    24: {id: key_update, -label: key update}
    25: {id: compressed_certificate, -label: compressed certificate}
    26: {id: ekt_key, -label: EKT key}
    67: {id: next_protocol, -label: next protocol}
    254: {id: message_hash, -label: message hash}
  compression:
    0: {id: none, -label: none}
    1: {id: deflate, -label: DEFLATE}
    64: {id: lzs, -label: LZS}
  name_type:
    0: {id: host_name, -label: host name}
  extension_type:
    0: {id: server_name, -label: server name}
    1: {id: max_fragment_length, -label: max fragment length}
    2: {id: client_certificate_url, -label: client certificate url}
    3: {id: trusted_ca_keys, -label: trusted ca keys}
    4: {id: truncated_hmac, -label: truncated hmac}
    5: {id: status_request, -label: status request}
    6: {id: user_mapping, -label: user mapping}
    7: {id: client_authz, -label: client authz}
    8: {id: server_authz, -label: server authz}
    9: {id: cert_type, -label: cert type}
    10: {id: supported_groups, -label: supported groups}
    11: {id: ec_point_formats, -label: ec point formats}
    12: {id: srp, -label: srp}
    13: {id: signature_algorithms, -label: signature algorithms}
    14: {id: use_srtp, -label: use srtp}
    15: {id: heartbeat, -label: heartbeat}
    16: {id: alpn, -label: ALPN}
    17: {id: status_request_v2, -label: status request v2}
    18: {id: signed_certificate_timestamp, -label: signed certificate timestamp}
    19: {id: client_certificate_type, -label: client certificate type}
    20: {id: server_certificate_type, -label: server certificate type}
    21: {id: padding, -label: padding}
    22: {id: encrypt_then_mac, -label: encrypt then mac}
    23: {id: extended_master_secret, -label: extended master secret}
    24: {id: token_binding, -label: token binding}
    25: {id: cached_info, -label: cached info}
    27: {id: compress_certificate, -label: compress certificate}
    28: {id: record_size_limit, -label: record size limit}
    34: {id: delegated_credentials, -label: delegated credentials}
    35: {id: session_ticket, -label: session ticket}
    40: {id: reserved_key_share, -label: reserved key share}
    41: {id: pre_shared_key, -label: pre shared key}
    42: {id: early_data, -label: early data}
    43: {id: supported_versions, -label: supported versions}
    44: {id: cookie, -label: cookie}
    45: {id: psk_key_exchange_modes, -label: psk key exchange modes}
    46: {id: reserved_ticket_early_data_info, -label: reserved ticket early data info}
    47: {id: certificate_authorities, -label: certificate authorities}
    48: {id: oid_filters, -label: oid filters}
    49: {id: post_handshake_auth, -label: post handshake auth}
    50: {id: signature_algorithms_cert, -label: signature algorithms cert}
    51: {id: key_share, -label: key share}
    52: {id: transparency_info, -label: transparency info}
    53: {id: connection_id_deprecated, -label: connection id deprecated}
    54: {id: connection_id, -label: connection id}
    55: {id: external_id_hash, -label: external id hash}
    56: {id: external_session_id, -label: external session id}
    57: {id: quic_transport_parameters, -label: quic transport parameters}
    58: {id: ticket_request, -label: ticket request}
    59: {id: dnssec_chain, -label: dnssec chain}
    0x0a0a: {id: grease_0, -label: GREASE}
    0x1a1a: {id: grease_1, -label: GREASE}
    0x2a2a: {id: grease_2, -label: GREASE}
    0x3374: {id: next_protocol_negotiation, -label: next protocol negotiation}
    0x3a3a: {id: grease_3, -label: GREASE}
    0x4469: {id: application_settings, -label: application settings}
    0x4a4a: {id: grease_4, -label: GREASE}
    0x5a5a: {id: grease_5, -label: GREASE}
    0x6a6a: {id: grease_6, -label: GREASE}
    0x754f: {id: channel_id_old, -label: channel id old}
    0x7550: {id: channel_id, -label: channel id}
    0x7a7a: {id: grease_7, -label: GREASE}
    0x8a8a: {id: grease_8, -label: GREASE}
    0x9a9a: {id: grease_9, -label: GREASE}
    0xaaaa: {id: grease_a, -label: GREASE}
    0xbaba: {id: grease_b, -label: GREASE}
    0xcaca: {id: grease_c, -label: GREASE}
    0xdada: {id: grease_d, -label: GREASE}
    0xeaea: {id: grease_e, -label: GREASE}
    0xfafa: {id: grease_f, -label: GREASE}
    0xfe0d: {id: encrypted_client_hello, -label: encrypted client hello}
    0xff01: {id: renegotiation_info, -label: renegotiation info}
    0xffa5: {id: quic_transport_parameters_drafts_version, -label: quic transport parameters drafts version}
    0xffce: {id: encrypted_server_name, -label: encrypted server name}
  named_group:
    0x0001: {id: sect163k1, -label: sect163k1}
    0x0002: {id: sect163r1, -label: sect163r1}
    0x0003: {id: sect163r2, -label: sect163r2}
    0x0004: {id: sect193r1, -label: sect193r1}
    0x0005: {id: sect193r2, -label: sect193r2}
    0x0006: {id: sect233k1, -label: sect233k1}
    0x0007: {id: sect233r1, -label: sect233r1}
    0x0008: {id: sect239k1, -label: sect239k1}
    0x0009: {id: sect283k1, -label: sect283k1}
    0x000a: {id: sect283r1, -label: sect283r1}
    0x000b: {id: sect409k1, -label: sect409k1}
    0x000c: {id: sect409r1, -label: sect409r1}
    0x000d: {id: sect571k1, -label: sect571k1}
    0x000e: {id: sect571r1, -label: sect571r1}
    0x000f: {id: secp160k1, -label: secp160k1}
    0x0010: {id: secp160r1, -label: secp160r1}
    0x0011: {id: secp160r2, -label: secp160r2}
    0x0012: {id: secp192k1, -label: secp192k1}
    0x0013: {id: secp192r1, -label: secp192r1}
    0x0014: {id: secp224k1, -label: secp224k1}
    0x0015: {id: secp224r1, -label: secp224r1}
    0x0016: {id: secp256k1, -label: secp256k1}
    0x0017: {id: secp256r1, -label: secp256r1}
    0x0018: {id: secp384r1, -label: secp384r1}
    0x0019: {id: secp521r1, -label: secp521r1}
    0x001a: {id: brainpoolp256r1, -label: brainpoolP256r1}
    0x001b: {id: brainpoolp384r1, -label: brainpoolP384r1}
    0x001c: {id: brainpoolp512r1, -label: brainpoolP512r1}
    0x001d: {id: x25519, -label: x25519}
    0x001e: {id: x448, -label: x448}
    0x0029: {id: curvesm2, -label: curveSM2}
    0x0100: {id: ffdhe2048, -label: ffdhe2048}
    0x0101: {id: ffdhe3072, -label: ffdhe3072}
    0x0102: {id: ffdhe4096, -label: ffdhe4096}
    0x0103: {id: ffdhe6144, -label: ffdhe6144}
    0x0104: {id: ffdhe8192, -label: ffdhe8192}
    0x0200: {id: frodo640aes, -label: frodo640aes}
    0x0201: {id: frodo640shake, -label: frodo640shake}
    0x0202: {id: frodo976aes, -label: frodo976aes}
    0x0203: {id: frodo976shake, -label: frodo976shake}
    0x0204: {id: frodo1344aes, -label: frodo1344aes}
    0x0205: {id: frodo1344shake, -label: frodo1344shake}
    0x0214: {id: ntru_hps2048509, -label: "ntru_hps2048509"}
    0x0215: {id: ntru_hps2048677, -label: "ntru_hps2048677"}
    0x0216: {id: ntru_hps4096821, -label: "ntru_hps4096821"}
    0x0217: {id: ntru_hrss701, -label: "ntru_hrss701"}
    0x0218: {id: lightsaber, -label: lightsaber}
    0x0219: {id: saber, -label: saber}
    0x021a: {id: firesaber, -label: firesaber}
    0x021b: {id: sidhp434, -label: sidhp434}
    0x021c: {id: sidhp503, -label: sidhp503}
    0x021d: {id: sidhp610, -label: sidhp610}
    0x021e: {id: sidhp751, -label: sidhp751}
    0x021f: {id: sikep434, -label: sikep434}
    0x0220: {id: sikep503, -label: sikep503}
    0x0221: {id: sikep610, -label: sikep610}
    0x0222: {id: sikep751, -label: sikep751}
    0x022c: {id: hqc128, -label: hqc128}
    0x022d: {id: hqc192, -label: hqc192}
    0x022e: {id: hqc256, -label: hqc256}
    0x022f: {id: ntrulpr653, -label: ntrulpr653}
    0x0230: {id: ntrulpr761, -label: ntrulpr761}
    0x0231: {id: ntrulpr857, -label: ntrulpr857}
    0x0232: {id: sntrup653, -label: sntrup653}
    0x0233: {id: sntrup761, -label: sntrup761}
    0x0234: {id: sntrup857, -label: sntrup857}
    0x0238: {id: bikel1, -label: bikel1}
    0x023a: {id: kyber512, -label: kyber512}
    0x023b: {id: bikel3, -label: bikel3}
    0x023c: {id: kyber768, -label: kyber768}
    0x023d: {id: kyber1024, -label: kyber1024}
    0x023e: {id: kyber90s512, -label: kyber90s512}
    0x023f: {id: kyber90s768, -label: kyber90s768}
    0x0240: {id: kyber90s1024, -label: kyber90s1024}
    0x0241: {id: ntrulpr1277, -label: ntrulpr1277}
    0x0242: {id: sntrup1277, -label: sntrup1277}
    0x0245: {id: ntru_hps40961229, -label: "ntru_hps40961229"}
    0x0246: {id: ntru_hrss1373, -label: "ntru_hrss1373"}
    0x0a0a: {id: grease_0, -label: GREASE}
    0x11ec: {id: x25519mlkem768, -label: X25519MLKEM768}
    0x1a1a: {id: grease_1, -label: GREASE}
    0x2a2a: {id: grease_2, -label: GREASE}
    0x2f00: {id: p256_frodo640aes, -label: "p256_frodo640aes"}
    0x2f01: {id: p256_frodo640shake, -label: "p256_frodo640shake"}
    0x2f02: {id: p384_frodo976aes, -label: "p384_frodo976aes"}
    0x2f03: {id: p384_frodo976shake, -label: "p384_frodo976shake"}
    0x2f04: {id: p521_frodo1344aes, -label: "p521_frodo1344aes"}
    0x2f05: {id: p521_frodo1344shake, -label: "p521_frodo1344shake"}
    0x2f14: {id: p256_ntru_hps2048509, -label: "p256_ntru_hps2048509"}
    0x2f15: {id: p384_ntru_hps2048677, -label: "p384_ntru_hps2048677"}
    0x2f16: {id: p521_ntru_hps4096821, -label: "p521_ntru_hps4096821"}
    0x2f17: {id: p384_ntru_hrss701, -label: "p384_ntru_hrss701"}
    0x2f18: {id: p256_lightsaber, -label: "p256_lightsaber"}
    0x2f19: {id: p384_saber, -label: "p384_saber"}
    0x2f1a: {id: p521_firesaber, -label: "p521_firesaber"}
    0x2f1b: {id: p256_sidhp434, -label: "p256_sidhp434"}
    0x2f1c: {id: p256_sidhp503, -label: "p256_sidhp503"}
    0x2f1d: {id: p384_sidhp610, -label: "p384_sidhp610"}
    0x2f1e: {id: p521_sidhp751, -label: "p521_sidhp751"}
    0x2f1f: {id: p256_sikep434, -label: "p256_sikep434"}
    0x2f20: {id: p256_sikep503, -label: "p256_sikep503"}
    0x2f21: {id: p384_sikep610, -label: "p384_sikep610"}
    0x2f22: {id: p521_sikep751, -label: "p521_sikep751"}
    0x2f2c: {id: p256_hqc128, -label: "p256_hqc128"}
    0x2f2d: {id: p384_hqc192, -label: "p384_hqc192"}
    0x2f2e: {id: p521_hqc256, -label: "p521_hqc256"}
    0x2f2f: {id: p256_ntrulpr653, -label: "p256_ntrulpr653"}
    0x2f31: {id: p384_ntrulpr857, -label: "p384_ntrulpr857"}
    0x2f32: {id: p256_sntrup653, -label: "p256_sntrup653"}
    0x2f34: {id: p384_sntrup857, -label: "p384_sntrup857"}
    0x2f38: {id: p256_bikel1, -label: "p256_bikel1"}
    0x2f3a: {id: p256_kyber512, -label: "p256_kyber512"}
    0x2f3b: {id: p384_bikel3, -label: "p384_bikel3"}
    0x2f3c: {id: p384_kyber768, -label: "p384_kyber768"}
    0x2f3d: {id: p521_kyber1024, -label: "p521_kyber1024"}
    0x2f3e: {id: p256_kyber90s512, -label: "p256_kyber90s512"}
    0x2f3f: {id: p384_kyber90s768, -label: "p384_kyber90s768"}
    0x2f40: {id: p521_kyber90s1024, -label: "p521_kyber90s1024"}
    0x2f41: {id: p521_ntrulpr1277, -label: "p521_ntrulpr1277"}
    0x2f42: {id: p521_sntrup1277, -label: "p521_sntrup1277"}
    0x2f43: {id: p256_ntrulpr761, -label: "p256_ntrulpr761"}
    0x2f44: {id: p256_sntrup761, -label: "p256_sntrup761"}
    0x2f45: {id: p521_ntru_hps40961229, -label: "p521_ntru_hps40961229"}
    0x2f46: {id: p521_ntru_hrss1373, -label: "p521_ntru_hrss1373"}
    0x3a3a: {id: grease_3, -label: GREASE}
    0x4a4a: {id: grease_4, -label: GREASE}
    0x5a5a: {id: grease_5, -label: GREASE}
    0x6a6a: {id: grease_6, -label: GREASE}
    0x7a7a: {id: grease_7, -label: GREASE}
    0x8a8a: {id: grease_8, -label: GREASE}
    0x9a9a: {id: grease_9, -label: GREASE}
    0xaaaa: {id: grease_a, -label: GREASE}
    0xbaba: {id: grease_b, -label: GREASE}
    0xcaca: {id: grease_c, -label: GREASE}
    0xdada: {id: grease_d, -label: GREASE}
    0xeaea: {id: grease_e, -label: GREASE}
    0xfafa: {id: grease_f, -label: GREASE}
    0xff01: {id: arbitrary_explicit_prime_curves, -label: "arbitrary_explicit_prime_curves"}
    0xff02: {id: arbitrary_explicit_char2_curves, -label: "arbitrary_explicit_char2_curves"}
  point_format:
    0: {id: uncompressed, -label: uncompressed}
    1: {id: compressed_prime, -label: "compressed, prime"}
    2: {id: compressed_char2, -label: "compressed, characteristic 2"}
  signature_scheme:
    0x0201: {id: rsa_pkcs1_sha1, -label: "rsa_pkcs1_sha1"}
    0x0203: {id: ecdsa_sha1, -label: "ecdsa_sha1"}
    0x0401: {id: rsa_pkcs1_sha256, -label: "rsa_pkcs1_sha256"}
    0x0403: {id: ecdsa_secp256r1_sha256, -label: "ecdsa_secp256r1_sha256"}
    0x0501: {id: rsa_pkcs1_sha384, -label: "rsa_pkcs1_sha384"}
    0x0503: {id: ecdsa_secp384r1_sha384, -label: "ecdsa_secp384r1_sha384"}
    0x0601: {id: rsa_pkcs1_sha512, -label: "rsa_pkcs1_sha512"}
    0x0603: {id: ecdsa_secp521r1_sha512, -label: "ecdsa_secp521r1_sha512"}
    0x0708: {id: sm2sig_sm3, -label: "sm2sig_sm3"}
    0x0804: {id: rsa_pss_rsae_sha256, -label: "rsa_pss_rsae_sha256"}
    0x0805: {id: rsa_pss_rsae_sha384, -label: "rsa_pss_rsae_sha384"}
    0x0806: {id: rsa_pss_rsae_sha512, -label: "rsa_pss_rsae_sha512"}
    0x0807: {id: ed25519, -label: ed25519}
    0x0808: {id: ed448, -label: ed448}
    0x0809: {id: rsa_pss_pss_sha256, -label: "rsa_pss_pss_sha256"}
    0x080a: {id: rsa_pss_pss_sha384, -label: "rsa_pss_pss_sha384"}
    0x080b: {id: rsa_pss_pss_sha512, -label: "rsa_pss_pss_sha512"}
    0xfe0b: {id: falcon512, -label: falcon512}
    0xfe0c: {id: p256_falcon512, -label: "p256_falcon512"}
    0xfe0d: {id: rsa3072_falcon512, -label: "rsa3072_falcon512"}
    0xfe0e: {id: falcon1024, -label: falcon1024}
    0xfe0f: {id: p521_falcon1024, -label: "p521_falcon1024"}
    0xfe1b: {id: picnic3l1, -label: picnic3l1}
    0xfe1c: {id: p256_picnic3l1, -label: "p256_picnic3l1"}
    0xfe1d: {id: rsa3072_picnic3l1, -label: "rsa3072_picnic3l1"}
    0xfe27: {id: rainbowiclassic, -label: rainbowIclassic}
    0xfe28: {id: p256_rainbowiclassic, -label: "p256_rainbowIclassic"}
    0xfe29: {id: rsa3072_rainbowiclassic, -label: "rsa3072_rainbowIclassic"}
    0xfe3c: {id: rainbowvclassic, -label: rainbowVclassic}
    0xfe3d: {id: p521_rainbowvclassic, -label: "p521_rainbowVclassic"}
    0xfe42: {id: sphincsharaka128frobust, -label: sphincsharaka128frobust}
    0xfe43: {id: p256_sphincsharaka128frobust, -label: "p256_sphincsharaka128frobust"}
    0xfe44: {id: rsa3072_sphincsharaka128frobust, -label: "rsa3072_sphincsharaka128frobust"}
    0xfe5e: {id: sphincssha256128frobust, -label: sphincssha256128frobust}
    0xfe5f: {id: p256_sphincssha256128frobust, -label: "p256_sphincssha256128frobust"}
    0xfe60: {id: rsa3072_sphincssha256128frobust, -label: "rsa3072_sphincssha256128frobust"}
    0xfe7a: {id: sphincsshake256128frobust, -label: sphincsshake256128frobust}
    0xfe7b: {id: p256_sphincsshake256128frobust, -label: "p256_sphincsshake256128frobust"}
    0xfe7c: {id: rsa3072_sphincsshake256128frobust, -label: "rsa3072_sphincsshake256128frobust"}
    0xfe96: {id: picnicl1full, -label: picnicl1full}
    0xfe97: {id: p256_picnicl1full, -label: "p256_picnicl1full"}
    0xfe98: {id: rsa3072_picnicl1full, -label: "rsa3072_picnicl1full"}
    0xfea0: {id: dilithium2, -label: dilithium2}
    0xfea1: {id: p256_dilithium2, -label: "p256_dilithium2"}
    0xfea2: {id: rsa3072_dilithium2, -label: "rsa3072_dilithium2"}
    0xfea3: {id: dilithium3, -label: dilithium3}
    0xfea4: {id: p384_dilithium3, -label: "p384_dilithium3"}
    0xfea5: {id: dilithium5, -label: dilithium5}
    0xfea6: {id: p521_dilithium5, -label: "p521_dilithium5"}
    0xfea7: {id: dilithium2_aes, -label: "dilithium2_aes"}
    0xfea8: {id: p256_dilithium2_aes, -label: "p256_dilithium2_aes"}
    0xfea9: {id: rsa3072_dilithium2_aes, -label: "rsa3072_dilithium2_aes"}
    0xfeaa: {id: dilithium3_aes, -label: "dilithium3_aes"}
    0xfeab: {id: p384_dilithium3_aes, -label: "p384_dilithium3_aes"}
    0xfeac: {id: dilithium5_aes, -label: "dilithium5_aes"}
    0xfead: {id: p521_dilithium5_aes, -label: "p521_dilithium5_aes"}
  psk_mode:
    0: {id: psk_ke, -label: shared key alone}
    1: {id: psk_dhe_ke, -label: shared key and exchange}
  curve_type:
    1: {id: explicit_prime, -label: explicit prime}
    2: {id: explicit_char2, -label: "explicit, characteristic 2"}
    3: {id: named_curve, -label: named curve}
  certificate_type:
    1: {id: rsa_sign, -label: "RSA, signing"}
    2: {id: dss_sign, -label: "DSS, signing"}
    3: {id: rsa_fixed_dh, -label: "RSA, fixed DH"}
    4: {id: dss_fixed_dh, -label: "DSS, fixed DH"}
    64: {id: ecdsa_sign, -label: "ECDSA, signing"}
    65: {id: rsa_fixed_ecdh, -label: "RSA, fixed ECDH"}
    66: {id: ecdsa_fixed_ecdh, -label: "ECDSA, fixed ECDH"}
  cipher_suite:
    0x0000: {id: tls_null_with_null_null, -label: "TLS_NULL_WITH_NULL_NULL"}
    0x0001: {id: tls_rsa_with_null_md5, -label: "TLS_RSA_WITH_NULL_MD5"}
    0x0002: {id: tls_rsa_with_null_sha, -label: "TLS_RSA_WITH_NULL_SHA"}
    0x0003: {id: tls_rsa_export_with_rc4_40_md5, -label: "TLS_RSA_EXPORT_WITH_RC4_40_MD5"}
    0x0004: {id: tls_rsa_with_rc4_128_md5, -label: "TLS_RSA_WITH_RC4_128_MD5"}
    0x0005: {id: tls_rsa_with_rc4_128_sha, -label: "TLS_RSA_WITH_RC4_128_SHA"}
    0x0006: {id: tls_rsa_export_with_rc2_cbc_40_md5, -label: "TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5"}
    0x0007: {id: tls_rsa_with_idea_cbc_sha, -label: "TLS_RSA_WITH_IDEA_CBC_SHA"}
    0x0008: {id: tls_rsa_export_with_des40_cbc_sha, -label: "TLS_RSA_EXPORT_WITH_DES40_CBC_SHA"}
    0x0009: {id: tls_rsa_with_des_cbc_sha, -label: "TLS_RSA_WITH_DES_CBC_SHA"}
    0x000a: {id: tls_rsa_with_3des_ede_cbc_sha, -label: "TLS_RSA_WITH_3DES_EDE_CBC_SHA"}
    0x000b: {id: tls_dh_dss_export_with_des40_cbc_sha, -label: "TLS_DH_DSS_EXPORT_WITH_DES40_CBC_SHA"}
    0x000c: {id: tls_dh_dss_with_des_cbc_sha, -label: "TLS_DH_DSS_WITH_DES_CBC_SHA"}
    0x000d: {id: tls_dh_dss_with_3des_ede_cbc_sha, -label: "TLS_DH_DSS_WITH_3DES_EDE_CBC_SHA"}
    0x000e: {id: tls_dh_rsa_export_with_des40_cbc_sha, -label: "TLS_DH_RSA_EXPORT_WITH_DES40_CBC_SHA"}
    0x000f: {id: tls_dh_rsa_with_des_cbc_sha, -label: "TLS_DH_RSA_WITH_DES_CBC_SHA"}
    0x0010: {id: tls_dh_rsa_with_3des_ede_cbc_sha, -label: "TLS_DH_RSA_WITH_3DES_EDE_CBC_SHA"}
    0x0011: {id: tls_dhe_dss_export_with_des40_cbc_sha, -label: "TLS_DHE_DSS_EXPORT_WITH_DES40_CBC_SHA"}
    0x0012: {id: tls_dhe_dss_with_des_cbc_sha, -label: "TLS_DHE_DSS_WITH_DES_CBC_SHA"}
    0x0013: {id: tls_dhe_dss_with_3des_ede_cbc_sha, -label: "TLS_DHE_DSS_WITH_3DES_EDE_CBC_SHA"}
    0x0014: {id: tls_dhe_rsa_export_with_des40_cbc_sha, -label: "TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA"}
    0x0015: {id: tls_dhe_rsa_with_des_cbc_sha, -label: "TLS_DHE_RSA_WITH_DES_CBC_SHA"}
    0x0016: {id: tls_dhe_rsa_with_3des_ede_cbc_sha, -label: "TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA"}
    0x0017: {id: tls_dh_anon_export_with_rc4_40_md5, -label: "TLS_DH_anon_EXPORT_WITH_RC4_40_MD5"}
    0x0018: {id: tls_dh_anon_with_rc4_128_md5, -label: "TLS_DH_anon_WITH_RC4_128_MD5"}
    0x0019: {id: tls_dh_anon_export_with_des40_cbc_sha, -label: "TLS_DH_anon_EXPORT_WITH_DES40_CBC_SHA"}
    0x001a: {id: tls_dh_anon_with_des_cbc_sha, -label: "TLS_DH_anon_WITH_DES_CBC_SHA"}
    0x001b: {id: tls_dh_anon_with_3des_ede_cbc_sha, -label: "TLS_DH_anon_WITH_3DES_EDE_CBC_SHA"}
    0x001c: {id: ssl_fortezza_kea_with_null_sha, -label: "SSL_FORTEZZA_KEA_WITH_NULL_SHA"}
    0x001d: {id: ssl_fortezza_kea_with_fortezza_cbc_sha, -label: "SSL_FORTEZZA_KEA_WITH_FORTEZZA_CBC_SHA"}
    0x001e: {id: tls_krb5_with_des_cbc_sha, -label: "TLS_KRB5_WITH_DES_CBC_SHA"}
    0x001f: {id: tls_krb5_with_3des_ede_cbc_sha, -label: "TLS_KRB5_WITH_3DES_EDE_CBC_SHA"}
    0x0020: {id: tls_krb5_with_rc4_128_sha, -label: "TLS_KRB5_WITH_RC4_128_SHA"}
    0x0021: {id: tls_krb5_with_idea_cbc_sha, -label: "TLS_KRB5_WITH_IDEA_CBC_SHA"}
    0x0022: {id: tls_krb5_with_des_cbc_md5, -label: "TLS_KRB5_WITH_DES_CBC_MD5"}
    0x0023: {id: tls_krb5_with_3des_ede_cbc_md5, -label: "TLS_KRB5_WITH_3DES_EDE_CBC_MD5"}
    0x0024: {id: tls_krb5_with_rc4_128_md5, -label: "TLS_KRB5_WITH_RC4_128_MD5"}
    0x0025: {id: tls_krb5_with_idea_cbc_md5, -label: "TLS_KRB5_WITH_IDEA_CBC_MD5"}
    0x0026: {id: tls_krb5_export_with_des_cbc_40_sha, -label: "TLS_KRB5_EXPORT_WITH_DES_CBC_40_SHA"}
    0x0027: {id: tls_krb5_export_with_rc2_cbc_40_sha, -label: "TLS_KRB5_EXPORT_WITH_RC2_CBC_40_SHA"}
    0x0028: {id: tls_krb5_export_with_rc4_40_sha, -label: "TLS_KRB5_EXPORT_WITH_RC4_40_SHA"}
    0x0029: {id: tls_krb5_export_with_des_cbc_40_md5, -label: "TLS_KRB5_EXPORT_WITH_DES_CBC_40_MD5"}
    0x002a: {id: tls_krb5_export_with_rc2_cbc_40_md5, -label: "TLS_KRB5_EXPORT_WITH_RC2_CBC_40_MD5"}
    0x002b: {id: tls_krb5_export_with_rc4_40_md5, -label: "TLS_KRB5_EXPORT_WITH_RC4_40_MD5"}
    0x002c: {id: tls_psk_with_null_sha, -label: "TLS_PSK_WITH_NULL_SHA"}
    0x002d: {id: tls_dhe_psk_with_null_sha, -label: "TLS_DHE_PSK_WITH_NULL_SHA"}
    0x002e: {id: tls_rsa_psk_with_null_sha, -label: "TLS_RSA_PSK_WITH_NULL_SHA"}
    0x002f: {id: tls_rsa_with_aes_128_cbc_sha, -label: "TLS_RSA_WITH_AES_128_CBC_SHA"}
    0x0030: {id: tls_dh_dss_with_aes_128_cbc_sha, -label: "TLS_DH_DSS_WITH_AES_128_CBC_SHA"}
    0x0031: {id: tls_dh_rsa_with_aes_128_cbc_sha, -label: "TLS_DH_RSA_WITH_AES_128_CBC_SHA"}
    0x0032: {id: tls_dhe_dss_with_aes_128_cbc_sha, -label: "TLS_DHE_DSS_WITH_AES_128_CBC_SHA"}
    0x0033: {id: tls_dhe_rsa_with_aes_128_cbc_sha, -label: "TLS_DHE_RSA_WITH_AES_128_CBC_SHA"}
    0x0034: {id: tls_dh_anon_with_aes_128_cbc_sha, -label: "TLS_DH_anon_WITH_AES_128_CBC_SHA"}
    0x0035: {id: tls_rsa_with_aes_256_cbc_sha, -label: "TLS_RSA_WITH_AES_256_CBC_SHA"}
    0x0036: {id: tls_dh_dss_with_aes_256_cbc_sha, -label: "TLS_DH_DSS_WITH_AES_256_CBC_SHA"}
    0x0037: {id: tls_dh_rsa_with_aes_256_cbc_sha, -label: "TLS_DH_RSA_WITH_AES_256_CBC_SHA"}
    0x0038: {id: tls_dhe_dss_with_aes_256_cbc_sha, -label: "TLS_DHE_DSS_WITH_AES_256_CBC_SHA"}
    0x0039: {id: tls_dhe_rsa_with_aes_256_cbc_sha, -label: "TLS_DHE_RSA_WITH_AES_256_CBC_SHA"}
    0x003a: {id: tls_dh_anon_with_aes_256_cbc_sha, -label: "TLS_DH_anon_WITH_AES_256_CBC_SHA"}
    0x003b: {id: tls_rsa_with_null_sha256, -label: "TLS_RSA_WITH_NULL_SHA256"}
    0x003c: {id: tls_rsa_with_aes_128_cbc_sha256, -label: "TLS_RSA_WITH_AES_128_CBC_SHA256"}
    0x003d: {id: tls_rsa_with_aes_256_cbc_sha256, -label: "TLS_RSA_WITH_AES_256_CBC_SHA256"}
    0x003e: {id: tls_dh_dss_with_aes_128_cbc_sha256, -label: "TLS_DH_DSS_WITH_AES_128_CBC_SHA256"}
    0x003f: {id: tls_dh_rsa_with_aes_128_cbc_sha256, -label: "TLS_DH_RSA_WITH_AES_128_CBC_SHA256"}
    0x0040: {id: tls_dhe_dss_with_aes_128_cbc_sha256, -label: "TLS_DHE_DSS_WITH_AES_128_CBC_SHA256"}
    0x0041: {id: tls_rsa_with_camellia_128_cbc_sha, -label: "TLS_RSA_WITH_CAMELLIA_128_CBC_SHA"}
    0x0042: {id: tls_dh_dss_with_camellia_128_cbc_sha, -label: "TLS_DH_DSS_WITH_CAMELLIA_128_CBC_SHA"}
    0x0043: {id: tls_dh_rsa_with_camellia_128_cbc_sha, -label: "TLS_DH_RSA_WITH_CAMELLIA_128_CBC_SHA"}
    0x0044: {id: tls_dhe_dss_with_camellia_128_cbc_sha, -label: "TLS_DHE_DSS_WITH_CAMELLIA_128_CBC_SHA"}
    0x0045: {id: tls_dhe_rsa_with_camellia_128_cbc_sha, -label: "TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA"}
    0x0046: {id: tls_dh_anon_with_camellia_128_cbc_sha, -label: "TLS_DH_anon_WITH_CAMELLIA_128_CBC_SHA"}
    0x0060: {id: tls_rsa_export1024_with_rc4_56_md5, -label: "TLS_RSA_EXPORT1024_WITH_RC4_56_MD5"}
    0x0061: {id: tls_rsa_export1024_with_rc2_cbc_56_md5, -label: "TLS_RSA_EXPORT1024_WITH_RC2_CBC_56_MD5"}
    0x0062: {id: tls_rsa_export1024_with_des_cbc_sha, -label: "TLS_RSA_EXPORT1024_WITH_DES_CBC_SHA"}
    0x0063: {id: tls_dhe_dss_export1024_with_des_cbc_sha, -label: "TLS_DHE_DSS_EXPORT1024_WITH_DES_CBC_SHA"}
    0x0064: {id: tls_rsa_export1024_with_rc4_56_sha, -label: "TLS_RSA_EXPORT1024_WITH_RC4_56_SHA"}
    0x0065: {id: tls_dhe_dss_export1024_with_rc4_56_sha, -label: "TLS_DHE_DSS_EXPORT1024_WITH_RC4_56_SHA"}
    0x0066: {id: tls_dhe_dss_with_rc4_128_sha, -label: "TLS_DHE_DSS_WITH_RC4_128_SHA"}
    0x0067: {id: tls_dhe_rsa_with_aes_128_cbc_sha256, -label: "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256"}
    0x0068: {id: tls_dh_dss_with_aes_256_cbc_sha256, -label: "TLS_DH_DSS_WITH_AES_256_CBC_SHA256"}
    0x0069: {id: tls_dh_rsa_with_aes_256_cbc_sha256, -label: "TLS_DH_RSA_WITH_AES_256_CBC_SHA256"}
    0x006a: {id: tls_dhe_dss_with_aes_256_cbc_sha256, -label: "TLS_DHE_DSS_WITH_AES_256_CBC_SHA256"}
    0x006b: {id: tls_dhe_rsa_with_aes_256_cbc_sha256, -label: "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256"}
    0x006c: {id: tls_dh_anon_with_aes_128_cbc_sha256, -label: "TLS_DH_anon_WITH_AES_128_CBC_SHA256"}
    0x006d: {id: tls_dh_anon_with_aes_256_cbc_sha256, -label: "TLS_DH_anon_WITH_AES_256_CBC_SHA256"}
    0x0080: {id: tls_gostr341094_with_28147_cnt_imit, -label: "TLS_GOSTR341094_WITH_28147_CNT_IMIT"}
    0x0081: {id: tls_gostr341001_with_28147_cnt_imit, -label: "TLS_GOSTR341001_WITH_28147_CNT_IMIT"}
    0x0082: {id: tls_gostr341094_with_null_gostr3411, -label: "TLS_GOSTR341094_WITH_NULL_GOSTR3411"}
    0x0083: {id: tls_gostr341001_with_null_gostr3411, -label: "TLS_GOSTR341001_WITH_NULL_GOSTR3411"}
    0x0084: {id: tls_rsa_with_camellia_256_cbc_sha, -label: "TLS_RSA_WITH_CAMELLIA_256_CBC_SHA"}
    0x0085: {id: tls_dh_dss_with_camellia_256_cbc_sha, -label: "TLS_DH_DSS_WITH_CAMELLIA_256_CBC_SHA"}
    0x0086: {id: tls_dh_rsa_with_camellia_256_cbc_sha, -label: "TLS_DH_RSA_WITH_CAMELLIA_256_CBC_SHA"}
    0x0087: {id: tls_dhe_dss_with_camellia_256_cbc_sha, -label: "TLS_DHE_DSS_WITH_CAMELLIA_256_CBC_SHA"}
    0x0088: {id: tls_dhe_rsa_with_camellia_256_cbc_sha, -label: "TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA"}
    0x0089: {id: tls_dh_anon_with_camellia_256_cbc_sha, -label: "TLS_DH_anon_WITH_CAMELLIA_256_CBC_SHA"}
    0x008a: {id: tls_psk_with_rc4_128_sha, -label: "TLS_PSK_WITH_RC4_128_SHA"}
    0x008b: {id: tls_psk_with_3des_ede_cbc_sha, -label: "TLS_PSK_WITH_3DES_EDE_CBC_SHA"}
    0x008c: {id: tls_psk_with_aes_128_cbc_sha, -label: "TLS_PSK_WITH_AES_128_CBC_SHA"}
    0x008d: {id: tls_psk_with_aes_256_cbc_sha, -label: "TLS_PSK_WITH_AES_256_CBC_SHA"}
    0x008e: {id: tls_dhe_psk_with_rc4_128_sha, -label: "TLS_DHE_PSK_WITH_RC4_128_SHA"}
    0x008f: {id: tls_dhe_psk_with_3des_ede_cbc_sha, -label: "TLS_DHE_PSK_WITH_3DES_EDE_CBC_SHA"}
    0x0090: {id: tls_dhe_psk_with_aes_128_cbc_sha, -label: "TLS_DHE_PSK_WITH_AES_128_CBC_SHA"}
    0x0091: {id: tls_dhe_psk_with_aes_256_cbc_sha, -label: "TLS_DHE_PSK_WITH_AES_256_CBC_SHA"}
    0x0092: {id: tls_rsa_psk_with_rc4_128_sha, -label: "TLS_RSA_PSK_WITH_RC4_128_SHA"}
    0x0093: {id: tls_rsa_psk_with_3des_ede_cbc_sha, -label: "TLS_RSA_PSK_WITH_3DES_EDE_CBC_SHA"}
    0x0094: {id: tls_rsa_psk_with_aes_128_cbc_sha, -label: "TLS_RSA_PSK_WITH_AES_128_CBC_SHA"}
    0x0095: {id: tls_rsa_psk_with_aes_256_cbc_sha, -label: "TLS_RSA_PSK_WITH_AES_256_CBC_SHA"}
    0x0096: {id: tls_rsa_with_seed_cbc_sha, -label: "TLS_RSA_WITH_SEED_CBC_SHA"}
    0x0097: {id: tls_dh_dss_with_seed_cbc_sha, -label: "TLS_DH_DSS_WITH_SEED_CBC_SHA"}
    0x0098: {id: tls_dh_rsa_with_seed_cbc_sha, -label: "TLS_DH_RSA_WITH_SEED_CBC_SHA"}
    0x0099: {id: tls_dhe_dss_with_seed_cbc_sha, -label: "TLS_DHE_DSS_WITH_SEED_CBC_SHA"}
    0x009a: {id: tls_dhe_rsa_with_seed_cbc_sha, -label: "TLS_DHE_RSA_WITH_SEED_CBC_SHA"}
    0x009b: {id: tls_dh_anon_with_seed_cbc_sha, -label: "TLS_DH_anon_WITH_SEED_CBC_SHA"}
    0x009c: {id: tls_rsa_with_aes_128_gcm_sha256, -label: "TLS_RSA_WITH_AES_128_GCM_SHA256"}
    0x009d: {id: tls_rsa_with_aes_256_gcm_sha384, -label: "TLS_RSA_WITH_AES_256_GCM_SHA384"}
    0x009e: {id: tls_dhe_rsa_with_aes_128_gcm_sha256, -label: "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256"}
    0x009f: {id: tls_dhe_rsa_with_aes_256_gcm_sha384, -label: "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384"}
    0x00a0: {id: tls_dh_rsa_with_aes_128_gcm_sha256, -label: "TLS_DH_RSA_WITH_AES_128_GCM_SHA256"}
    0x00a1: {id: tls_dh_rsa_with_aes_256_gcm_sha384, -label: "TLS_DH_RSA_WITH_AES_256_GCM_SHA384"}
    0x00a2: {id: tls_dhe_dss_with_aes_128_gcm_sha256, -label: "TLS_DHE_DSS_WITH_AES_128_GCM_SHA256"}
    0x00a3: {id: tls_dhe_dss_with_aes_256_gcm_sha384, -label: "TLS_DHE_DSS_WITH_AES_256_GCM_SHA384"}
    0x00a4: {id: tls_dh_dss_with_aes_128_gcm_sha256, -label: "TLS_DH_DSS_WITH_AES_128_GCM_SHA256"}
    0x00a5: {id: tls_dh_dss_with_aes_256_gcm_sha384, -label: "TLS_DH_DSS_WITH_AES_256_GCM_SHA384"}
    0x00a6: {id: tls_dh_anon_with_aes_128_gcm_sha256, -label: "TLS_DH_anon_WITH_AES_128_GCM_SHA256"}
    0x00a7: {id: tls_dh_anon_with_aes_256_gcm_sha384, -label: "TLS_DH_anon_WITH_AES_256_GCM_SHA384"}
    0x00a8: {id: tls_psk_with_aes_128_gcm_sha256, -label: "TLS_PSK_WITH_AES_128_GCM_SHA256"}
    0x00a9: {id: tls_psk_with_aes_256_gcm_sha384, -label: "TLS_PSK_WITH_AES_256_GCM_SHA384"}
    0x00aa: {id: tls_dhe_psk_with_aes_128_gcm_sha256, -label: "TLS_DHE_PSK_WITH_AES_128_GCM_SHA256"}
    0x00ab: {id: tls_dhe_psk_with_aes_256_gcm_sha384, -label: "TLS_DHE_PSK_WITH_AES_256_GCM_SHA384"}
    0x00ac: {id: tls_rsa_psk_with_aes_128_gcm_sha256, -label: "TLS_RSA_PSK_WITH_AES_128_GCM_SHA256"}
    0x00ad: {id: tls_rsa_psk_with_aes_256_gcm_sha384, -label: "TLS_RSA_PSK_WITH_AES_256_GCM_SHA384"}
    0x00ae: {id: tls_psk_with_aes_128_cbc_sha256, -label: "TLS_PSK_WITH_AES_128_CBC_SHA256"}
    0x00af: {id: tls_psk_with_aes_256_cbc_sha384, -label: "TLS_PSK_WITH_AES_256_CBC_SHA384"}
    0x00b0: {id: tls_psk_with_null_sha256, -label: "TLS_PSK_WITH_NULL_SHA256"}
    0x00b1: {id: tls_psk_with_null_sha384, -label: "TLS_PSK_WITH_NULL_SHA384"}
    0x00b2: {id: tls_dhe_psk_with_aes_128_cbc_sha256, -label: "TLS_DHE_PSK_WITH_AES_128_CBC_SHA256"}
    0x00b3: {id: tls_dhe_psk_with_aes_256_cbc_sha384, -label: "TLS_DHE_PSK_WITH_AES_256_CBC_SHA384"}
    0x00b4: {id: tls_dhe_psk_with_null_sha256, -label: "TLS_DHE_PSK_WITH_NULL_SHA256"}
    0x00b5: {id: tls_dhe_psk_with_null_sha384, -label: "TLS_DHE_PSK_WITH_NULL_SHA384"}
    0x00b6: {id: tls_rsa_psk_with_aes_128_cbc_sha256, -label: "TLS_RSA_PSK_WITH_AES_128_CBC_SHA256"}
    0x00b7: {id: tls_rsa_psk_with_aes_256_cbc_sha384, -label: "TLS_RSA_PSK_WITH_AES_256_CBC_SHA384"}
    0x00b8: {id: tls_rsa_psk_with_null_sha256, -label: "TLS_RSA_PSK_WITH_NULL_SHA256"}
    0x00b9: {id: tls_rsa_psk_with_null_sha384, -label: "TLS_RSA_PSK_WITH_NULL_SHA384"}
    0x00ba: {id: tls_rsa_with_camellia_128_cbc_sha256, -label: "TLS_RSA_WITH_CAMELLIA_128_CBC_SHA256"}
    0x00bb: {id: tls_dh_dss_with_camellia_128_cbc_sha256, -label: "TLS_DH_DSS_WITH_CAMELLIA_128_CBC_SHA256"}
    0x00bc: {id: tls_dh_rsa_with_camellia_128_cbc_sha256, -label: "TLS_DH_RSA_WITH_CAMELLIA_128_CBC_SHA256"}
    0x00bd: {id: tls_dhe_dss_with_camellia_128_cbc_sha256, -label: "TLS_DHE_DSS_WITH_CAMELLIA_128_CBC_SHA256"}
    0x00be: {id: tls_dhe_rsa_with_camellia_128_cbc_sha256, -label: "TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA256"}
    0x00bf: {id: tls_dh_anon_with_camellia_128_cbc_sha256, -label: "TLS_DH_anon_WITH_CAMELLIA_128_CBC_SHA256"}
    0x00c0: {id: tls_rsa_with_camellia_256_cbc_sha256, -label: "TLS_RSA_WITH_CAMELLIA_256_CBC_SHA256"}
    0x00c1: {id: tls_dh_dss_with_camellia_256_cbc_sha256, -label: "TLS_DH_DSS_WITH_CAMELLIA_256_CBC_SHA256"}
    0x00c2: {id: tls_dh_rsa_with_camellia_256_cbc_sha256, -label: "TLS_DH_RSA_WITH_CAMELLIA_256_CBC_SHA256"}
    0x00c3: {id: tls_dhe_dss_with_camellia_256_cbc_sha256, -label: "TLS_DHE_DSS_WITH_CAMELLIA_256_CBC_SHA256"}
    0x00c4: {id: tls_dhe_rsa_with_camellia_256_cbc_sha256, -label: "TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA256"}
    0x00c5: {id: tls_dh_anon_with_camellia_256_cbc_sha256, -label: "TLS_DH_anon_WITH_CAMELLIA_256_CBC_SHA256"}
    0x00c6: {id: tls_sm4_gcm_sm3, -label: "TLS_SM4_GCM_SM3"}
    0x00c7: {id: tls_sm4_ccm_sm3, -label: "TLS_SM4_CCM_SM3"}
    0x00ff: {id: tls_empty_renegotiation_info_scsv, -label: "TLS_EMPTY_RENEGOTIATION_INFO_SCSV"}
    0x0a0a: {id: grease_0, -label: GREASE}
    0x1301: {id: tls_aes_128_gcm_sha256, -label: "TLS_AES_128_GCM_SHA256"}
    0x1302: {id: tls_aes_256_gcm_sha384, -label: "TLS_AES_256_GCM_SHA384"}
    0x1303: {id: tls_chacha20_poly1305_sha256, -label: "TLS_CHACHA20_POLY1305_SHA256"}
    0x1304: {id: tls_aes_128_ccm_sha256, -label: "TLS_AES_128_CCM_SHA256"}
    0x1305: {id: tls_aes_128_ccm_8_sha256, -label: "TLS_AES_128_CCM_8_SHA256"}
    0x1a1a: {id: grease_1, -label: GREASE}
    0x2a2a: {id: grease_2, -label: GREASE}
    0x3a3a: {id: grease_3, -label: GREASE}
    0x4a4a: {id: grease_4, -label: GREASE}
    0x5600: {id: tls_fallback_scsv, -label: "TLS_FALLBACK_SCSV"}
    0x5a5a: {id: grease_5, -label: GREASE}
    0x6a6a: {id: grease_6, -label: GREASE}
    0x7a7a: {id: grease_7, -label: GREASE}
    0x8a8a: {id: grease_8, -label: GREASE}
    0x9a9a: {id: grease_9, -label: GREASE}
    0xaaaa: {id: grease_a, -label: GREASE}
    0xbaba: {id: grease_b, -label: GREASE}
    0xc001: {id: tls_ecdh_ecdsa_with_null_sha, -label: "TLS_ECDH_ECDSA_WITH_NULL_SHA"}
    0xc002: {id: tls_ecdh_ecdsa_with_rc4_128_sha, -label: "TLS_ECDH_ECDSA_WITH_RC4_128_SHA"}
    0xc003: {id: tls_ecdh_ecdsa_with_3des_ede_cbc_sha, -label: "TLS_ECDH_ECDSA_WITH_3DES_EDE_CBC_SHA"}
    0xc004: {id: tls_ecdh_ecdsa_with_aes_128_cbc_sha, -label: "TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA"}
    0xc005: {id: tls_ecdh_ecdsa_with_aes_256_cbc_sha, -label: "TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA"}
    0xc006: {id: tls_ecdhe_ecdsa_with_null_sha, -label: "TLS_ECDHE_ECDSA_WITH_NULL_SHA"}
    0xc007: {id: tls_ecdhe_ecdsa_with_rc4_128_sha, -label: "TLS_ECDHE_ECDSA_WITH_RC4_128_SHA"}
    0xc008: {id: tls_ecdhe_ecdsa_with_3des_ede_cbc_sha, -label: "TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA"}
    0xc009: {id: tls_ecdhe_ecdsa_with_aes_128_cbc_sha, -label: "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"}
    0xc00a: {id: tls_ecdhe_ecdsa_with_aes_256_cbc_sha, -label: "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA"}
    0xc00b: {id: tls_ecdh_rsa_with_null_sha, -label: "TLS_ECDH_RSA_WITH_NULL_SHA"}
    0xc00c: {id: tls_ecdh_rsa_with_rc4_128_sha, -label: "TLS_ECDH_RSA_WITH_RC4_128_SHA"}
    0xc00d: {id: tls_ecdh_rsa_with_3des_ede_cbc_sha, -label: "TLS_ECDH_RSA_WITH_3DES_EDE_CBC_SHA"}
    0xc00e: {id: tls_ecdh_rsa_with_aes_128_cbc_sha, -label: "TLS_ECDH_RSA_WITH_AES_128_CBC_SHA"}
    0xc00f: {id: tls_ecdh_rsa_with_aes_256_cbc_sha, -label: "TLS_ECDH_RSA_WITH_AES_256_CBC_SHA"}
    0xc010: {id: tls_ecdhe_rsa_with_null_sha, -label: "TLS_ECDHE_RSA_WITH_NULL_SHA"}
    0xc011: {id: tls_ecdhe_rsa_with_rc4_128_sha, -label: "TLS_ECDHE_RSA_WITH_RC4_128_SHA"}
    0xc012: {id: tls_ecdhe_rsa_with_3des_ede_cbc_sha, -label: "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA"}
    0xc013: {id: tls_ecdhe_rsa_with_aes_128_cbc_sha, -label: "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"}
    0xc014: {id: tls_ecdhe_rsa_with_aes_256_cbc_sha, -label: "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA"}
    0xc015: {id: tls_ecdh_anon_with_null_sha, -label: "TLS_ECDH_anon_WITH_NULL_SHA"}
    0xc016: {id: tls_ecdh_anon_with_rc4_128_sha, -label: "TLS_ECDH_anon_WITH_RC4_128_SHA"}
    0xc017: {id: tls_ecdh_anon_with_3des_ede_cbc_sha, -label: "TLS_ECDH_anon_WITH_3DES_EDE_CBC_SHA"}
    0xc018: {id: tls_ecdh_anon_with_aes_128_cbc_sha, -label: "TLS_ECDH_anon_WITH_AES_128_CBC_SHA"}
    0xc019: {id: tls_ecdh_anon_with_aes_256_cbc_sha, -label: "TLS_ECDH_anon_WITH_AES_256_CBC_SHA"}
    0xc01a: {id: tls_srp_sha_with_3des_ede_cbc_sha, -label: "TLS_SRP_SHA_WITH_3DES_EDE_CBC_SHA"}
    0xc01b: {id: tls_srp_sha_rsa_with_3des_ede_cbc_sha, -label: "TLS_SRP_SHA_RSA_WITH_3DES_EDE_CBC_SHA"}
    0xc01c: {id: tls_srp_sha_dss_with_3des_ede_cbc_sha, -label: "TLS_SRP_SHA_DSS_WITH_3DES_EDE_CBC_SHA"}
    0xc01d: {id: tls_srp_sha_with_aes_128_cbc_sha, -label: "TLS_SRP_SHA_WITH_AES_128_CBC_SHA"}
    0xc01e: {id: tls_srp_sha_rsa_with_aes_128_cbc_sha, -label: "TLS_SRP_SHA_RSA_WITH_AES_128_CBC_SHA"}
    0xc01f: {id: tls_srp_sha_dss_with_aes_128_cbc_sha, -label: "TLS_SRP_SHA_DSS_WITH_AES_128_CBC_SHA"}
    0xc020: {id: tls_srp_sha_with_aes_256_cbc_sha, -label: "TLS_SRP_SHA_WITH_AES_256_CBC_SHA"}
    0xc021: {id: tls_srp_sha_rsa_with_aes_256_cbc_sha, -label: "TLS_SRP_SHA_RSA_WITH_AES_256_CBC_SHA"}
    0xc022: {id: tls_srp_sha_dss_with_aes_256_cbc_sha, -label: "TLS_SRP_SHA_DSS_WITH_AES_256_CBC_SHA"}
    0xc023: {id: tls_ecdhe_ecdsa_with_aes_128_cbc_sha256, -label: "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"}
    0xc024: {id: tls_ecdhe_ecdsa_with_aes_256_cbc_sha384, -label: "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384"}
    0xc025: {id: tls_ecdh_ecdsa_with_aes_128_cbc_sha256, -label: "TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA256"}
    0xc026: {id: tls_ecdh_ecdsa_with_aes_256_cbc_sha384, -label: "TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA384"}
    0xc027: {id: tls_ecdhe_rsa_with_aes_128_cbc_sha256, -label: "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256"}
    0xc028: {id: tls_ecdhe_rsa_with_aes_256_cbc_sha384, -label: "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384"}
    0xc029: {id: tls_ecdh_rsa_with_aes_128_cbc_sha256, -label: "TLS_ECDH_RSA_WITH_AES_128_CBC_SHA256"}
    0xc02a: {id: tls_ecdh_rsa_with_aes_256_cbc_sha384, -label: "TLS_ECDH_RSA_WITH_AES_256_CBC_SHA384"}
    0xc02b: {id: tls_ecdhe_ecdsa_with_aes_128_gcm_sha256, -label: "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"}
    0xc02c: {id: tls_ecdhe_ecdsa_with_aes_256_gcm_sha384, -label: "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"}
    0xc02d: {id: tls_ecdh_ecdsa_with_aes_128_gcm_sha256, -label: "TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256"}
    0xc02e: {id: tls_ecdh_ecdsa_with_aes_256_gcm_sha384, -label: "TLS_ECDH_ECDSA_WITH_AES_256_GCM_SHA384"}
    0xc02f: {id: tls_ecdhe_rsa_with_aes_128_gcm_sha256, -label: "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"}
    0xc030: {id: tls_ecdhe_rsa_with_aes_256_gcm_sha384, -label: "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"}
    0xc031: {id: tls_ecdh_rsa_with_aes_128_gcm_sha256, -label: "TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256"}
    0xc032: {id: tls_ecdh_rsa_with_aes_256_gcm_sha384, -label: "TLS_ECDH_RSA_WITH_AES_256_GCM_SHA384"}
    0xc033: {id: tls_ecdhe_psk_with_rc4_128_sha, -label: "TLS_ECDHE_PSK_WITH_RC4_128_SHA"}
    0xc034: {id: tls_ecdhe_psk_with_3des_ede_cbc_sha, -label: "TLS_ECDHE_PSK_WITH_3DES_EDE_CBC_SHA"}
    0xc035: {id: tls_ecdhe_psk_with_aes_128_cbc_sha, -label: "TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA"}
    0xc036: {id: tls_ecdhe_psk_with_aes_256_cbc_sha, -label: "TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA"}
    0xc037: {id: tls_ecdhe_psk_with_aes_128_cbc_sha256, -label: "TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256"}
    0xc038: {id: tls_ecdhe_psk_with_aes_256_cbc_sha384, -label: "TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA384"}
    0xc039: {id: tls_ecdhe_psk_with_null_sha, -label: "TLS_ECDHE_PSK_WITH_NULL_SHA"}
    0xc03a: {id: tls_ecdhe_psk_with_null_sha256, -label: "TLS_ECDHE_PSK_WITH_NULL_SHA256"}
    0xc03b: {id: tls_ecdhe_psk_with_null_sha384, -label: "TLS_ECDHE_PSK_WITH_NULL_SHA384"}
    0xc03c: {id: tls_rsa_with_aria_128_cbc_sha256, -label: "TLS_RSA_WITH_ARIA_128_CBC_SHA256"}
    0xc03d: {id: tls_rsa_with_aria_256_cbc_sha384, -label: "TLS_RSA_WITH_ARIA_256_CBC_SHA384"}
    0xc03e: {id: tls_dh_dss_with_aria_128_cbc_sha256, -label: "TLS_DH_DSS_WITH_ARIA_128_CBC_SHA256"}
    0xc03f: {id: tls_dh_dss_with_aria_256_cbc_sha384, -label: "TLS_DH_DSS_WITH_ARIA_256_CBC_SHA384"}
    0xc040: {id: tls_dh_rsa_with_aria_128_cbc_sha256, -label: "TLS_DH_RSA_WITH_ARIA_128_CBC_SHA256"}
    0xc041: {id: tls_dh_rsa_with_aria_256_cbc_sha384, -label: "TLS_DH_RSA_WITH_ARIA_256_CBC_SHA384"}
    0xc042: {id: tls_dhe_dss_with_aria_128_cbc_sha256, -label: "TLS_DHE_DSS_WITH_ARIA_128_CBC_SHA256"}
    0xc043: {id: tls_dhe_dss_with_aria_256_cbc_sha384, -label: "TLS_DHE_DSS_WITH_ARIA_256_CBC_SHA384"}
    0xc044: {id: tls_dhe_rsa_with_aria_128_cbc_sha256, -label: "TLS_DHE_RSA_WITH_ARIA_128_CBC_SHA256"}
    0xc045: {id: tls_dhe_rsa_with_aria_256_cbc_sha384, -label: "TLS_DHE_RSA_WITH_ARIA_256_CBC_SHA384"}
    0xc046: {id: tls_dh_anon_with_aria_128_cbc_sha256, -label: "TLS_DH_anon_WITH_ARIA_128_CBC_SHA256"}
    0xc047: {id: tls_dh_anon_with_aria_256_cbc_sha384, -label: "TLS_DH_anon_WITH_ARIA_256_CBC_SHA384"}
    0xc048: {id: tls_ecdhe_ecdsa_with_aria_128_cbc_sha256, -label: "TLS_ECDHE_ECDSA_WITH_ARIA_128_CBC_SHA256"}
    0xc049: {id: tls_ecdhe_ecdsa_with_aria_256_cbc_sha384, -label: "TLS_ECDHE_ECDSA_WITH_ARIA_256_CBC_SHA384"}
    0xc04a: {id: tls_ecdh_ecdsa_with_aria_128_cbc_sha256, -label: "TLS_ECDH_ECDSA_WITH_ARIA_128_CBC_SHA256"}
    0xc04b: {id: tls_ecdh_ecdsa_with_aria_256_cbc_sha384, -label: "TLS_ECDH_ECDSA_WITH_ARIA_256_CBC_SHA384"}
    0xc04c: {id: tls_ecdhe_rsa_with_aria_128_cbc_sha256, -label: "TLS_ECDHE_RSA_WITH_ARIA_128_CBC_SHA256"}
    0xc04d: {id: tls_ecdhe_rsa_with_aria_256_cbc_sha384, -label: "TLS_ECDHE_RSA_WITH_ARIA_256_CBC_SHA384"}
    0xc04e: {id: tls_ecdh_rsa_with_aria_128_cbc_sha256, -label: "TLS_ECDH_RSA_WITH_ARIA_128_CBC_SHA256"}
    0xc04f: {id: tls_ecdh_rsa_with_aria_256_cbc_sha384, -label: "TLS_ECDH_RSA_WITH_ARIA_256_CBC_SHA384"}
    0xc050: {id: tls_rsa_with_aria_128_gcm_sha256, -label: "TLS_RSA_WITH_ARIA_128_GCM_SHA256"}
    0xc051: {id: tls_rsa_with_aria_256_gcm_sha384, -label: "TLS_RSA_WITH_ARIA_256_GCM_SHA384"}
    0xc052: {id: tls_dhe_rsa_with_aria_128_gcm_sha256, -label: "TLS_DHE_RSA_WITH_ARIA_128_GCM_SHA256"}
    0xc053: {id: tls_dhe_rsa_with_aria_256_gcm_sha384, -label: "TLS_DHE_RSA_WITH_ARIA_256_GCM_SHA384"}
    0xc054: {id: tls_dh_rsa_with_aria_128_gcm_sha256, -label: "TLS_DH_RSA_WITH_ARIA_128_GCM_SHA256"}
    0xc055: {id: tls_dh_rsa_with_aria_256_gcm_sha384, -label: "TLS_DH_RSA_WITH_ARIA_256_GCM_SHA384"}
    0xc056: {id: tls_dhe_dss_with_aria_128_gcm_sha256, -label: "TLS_DHE_DSS_WITH_ARIA_128_GCM_SHA256"}
    0xc057: {id: tls_dhe_dss_with_aria_256_gcm_sha384, -label: "TLS_DHE_DSS_WITH_ARIA_256_GCM_SHA384"}
    0xc058: {id: tls_dh_dss_with_aria_128_gcm_sha256, -label: "TLS_DH_DSS_WITH_ARIA_128_GCM_SHA256"}
    0xc059: {id: tls_dh_dss_with_aria_256_gcm_sha384, -label: "TLS_DH_DSS_WITH_ARIA_256_GCM_SHA384"}
    0xc05a: {id: tls_dh_anon_with_aria_128_gcm_sha256, -label: "TLS_DH_anon_WITH_ARIA_128_GCM_SHA256"}
    0xc05b: {id: tls_dh_anon_with_aria_256_gcm_sha384, -label: "TLS_DH_anon_WITH_ARIA_256_GCM_SHA384"}
    0xc05c: {id: tls_ecdhe_ecdsa_with_aria_128_gcm_sha256, -label: "TLS_ECDHE_ECDSA_WITH_ARIA_128_GCM_SHA256"}
    0xc05d: {id: tls_ecdhe_ecdsa_with_aria_256_gcm_sha384, -label: "TLS_ECDHE_ECDSA_WITH_ARIA_256_GCM_SHA384"}
    0xc05e: {id: tls_ecdh_ecdsa_with_aria_128_gcm_sha256, -label: "TLS_ECDH_ECDSA_WITH_ARIA_128_GCM_SHA256"}
    0xc05f: {id: tls_ecdh_ecdsa_with_aria_256_gcm_sha384, -label: "TLS_ECDH_ECDSA_WITH_ARIA_256_GCM_SHA384"}
    0xc060: {id: tls_ecdhe_rsa_with_aria_128_gcm_sha256, -label: "TLS_ECDHE_RSA_WITH_ARIA_128_GCM_SHA256"}
    0xc061: {id: tls_ecdhe_rsa_with_aria_256_gcm_sha384, -label: "TLS_ECDHE_RSA_WITH_ARIA_256_GCM_SHA384"}
    0xc062: {id: tls_ecdh_rsa_with_aria_128_gcm_sha256, -label: "TLS_ECDH_RSA_WITH_ARIA_128_GCM_SHA256"}
    0xc063: {id: tls_ecdh_rsa_with_aria_256_gcm_sha384, -label: "TLS_ECDH_RSA_WITH_ARIA_256_GCM_SHA384"}
    0xc064: {id: tls_psk_with_aria_128_cbc_sha256, -label: "TLS_PSK_WITH_ARIA_128_CBC_SHA256"}
    0xc065: {id: tls_psk_with_aria_256_cbc_sha384, -label: "TLS_PSK_WITH_ARIA_256_CBC_SHA384"}
    0xc066: {id: tls_dhe_psk_with_aria_128_cbc_sha256, -label: "TLS_DHE_PSK_WITH_ARIA_128_CBC_SHA256"}
    0xc067: {id: tls_dhe_psk_with_aria_256_cbc_sha384, -label: "TLS_DHE_PSK_WITH_ARIA_256_CBC_SHA384"}
    0xc068: {id: tls_rsa_psk_with_aria_128_cbc_sha256, -label: "TLS_RSA_PSK_WITH_ARIA_128_CBC_SHA256"}
    0xc069: {id: tls_rsa_psk_with_aria_256_cbc_sha384, -label: "TLS_RSA_PSK_WITH_ARIA_256_CBC_SHA384"}
    0xc06a: {id: tls_psk_with_aria_128_gcm_sha256, -label: "TLS_PSK_WITH_ARIA_128_GCM_SHA256"}
    0xc06b: {id: tls_psk_with_aria_256_gcm_sha384, -label: "TLS_PSK_WITH_ARIA_256_GCM_SHA384"}
    0xc06c: {id: tls_dhe_psk_with_aria_128_gcm_sha256, -label: "TLS_DHE_PSK_WITH_ARIA_128_GCM_SHA256"}
    0xc06d: {id: tls_dhe_psk_with_aria_256_gcm_sha384, -label: "TLS_DHE_PSK_WITH_ARIA_256_GCM_SHA384"}
    0xc06e: {id: tls_rsa_psk_with_aria_128_gcm_sha256, -label: "TLS_RSA_PSK_WITH_ARIA_128_GCM_SHA256"}
    0xc06f: {id: tls_rsa_psk_with_aria_256_gcm_sha384, -label: "TLS_RSA_PSK_WITH_ARIA_256_GCM_SHA384"}
    0xc070: {id: tls_ecdhe_psk_with_aria_128_cbc_sha256, -label: "TLS_ECDHE_PSK_WITH_ARIA_128_CBC_SHA256"}
    0xc071: {id: tls_ecdhe_psk_with_aria_256_cbc_sha384, -label: "TLS_ECDHE_PSK_WITH_ARIA_256_CBC_SHA384"}
    0xc072: {id: tls_ecdhe_ecdsa_with_camellia_128_cbc_sha256, -label: "TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_CBC_SHA256"}
    0xc073: {id: tls_ecdhe_ecdsa_with_camellia_256_cbc_sha384, -label: "TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384"}
    0xc074: {id: tls_ecdh_ecdsa_with_camellia_128_cbc_sha256, -label: "TLS_ECDH_ECDSA_WITH_CAMELLIA_128_CBC_SHA256"}
    0xc075: {id: tls_ecdh_ecdsa_with_camellia_256_cbc_sha384, -label: "TLS_ECDH_ECDSA_WITH_CAMELLIA_256_CBC_SHA384"}
    0xc076: {id: tls_ecdhe_rsa_with_camellia_128_cbc_sha256, -label: "TLS_ECDHE_RSA_WITH_CAMELLIA_128_CBC_SHA256"}
    0xc077: {id: tls_ecdhe_rsa_with_camellia_256_cbc_sha384, -label: "TLS_ECDHE_RSA_WITH_CAMELLIA_256_CBC_SHA384"}
    0xc078: {id: tls_ecdh_rsa_with_camellia_128_cbc_sha256, -label: "TLS_ECDH_RSA_WITH_CAMELLIA_128_CBC_SHA256"}
    0xc079: {id: tls_ecdh_rsa_with_camellia_256_cbc_sha384, -label: "TLS_ECDH_RSA_WITH_CAMELLIA_256_CBC_SHA384"}
    0xc07a: {id: tls_rsa_with_camellia_128_gcm_sha256, -label: "TLS_RSA_WITH_CAMELLIA_128_GCM_SHA256"}
    0xc07b: {id: tls_rsa_with_camellia_256_gcm_sha384, -label: "TLS_RSA_WITH_CAMELLIA_256_GCM_SHA384"}
    0xc07c: {id: tls_dhe_rsa_with_camellia_128_gcm_sha256, -label: "TLS_DHE_RSA_WITH_CAMELLIA_128_GCM_SHA256"}
    0xc07d: {id: tls_dhe_rsa_with_camellia_256_gcm_sha384, -label: "TLS_DHE_RSA_WITH_CAMELLIA_256_GCM_SHA384"}
    0xc07e: {id: tls_dh_rsa_with_camellia_128_gcm_sha256, -label: "TLS_DH_RSA_WITH_CAMELLIA_128_GCM_SHA256"}
    0xc07f: {id: tls_dh_rsa_with_camellia_256_gcm_sha384, -label: "TLS_DH_RSA_WITH_CAMELLIA_256_GCM_SHA384"}
    0xc080: {id: tls_dhe_dss_with_camellia_128_gcm_sha256, -label: "TLS_DHE_DSS_WITH_CAMELLIA_128_GCM_SHA256"}
    0xc081: {id: tls_dhe_dss_with_camellia_256_gcm_sha384, -label: "TLS_DHE_DSS_WITH_CAMELLIA_256_GCM_SHA384"}
    0xc082: {id: tls_dh_dss_with_camellia_128_gcm_sha256, -label: "TLS_DH_DSS_WITH_CAMELLIA_128_GCM_SHA256"}
    0xc083: {id: tls_dh_dss_with_camellia_256_gcm_sha384, -label: "TLS_DH_DSS_WITH_CAMELLIA_256_GCM_SHA384"}
    0xc084: {id: tls_dh_anon_with_camellia_128_gcm_sha256, -label: "TLS_DH_anon_WITH_CAMELLIA_128_GCM_SHA256"}
    0xc085: {id: tls_dh_anon_with_camellia_256_gcm_sha384, -label: "TLS_DH_anon_WITH_CAMELLIA_256_GCM_SHA384"}
    0xc086: {id: tls_ecdhe_ecdsa_with_camellia_128_gcm_sha256, -label: "TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_GCM_SHA256"}
    0xc087: {id: tls_ecdhe_ecdsa_with_camellia_256_gcm_sha384, -label: "TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_GCM_SHA384"}
    0xc088: {id: tls_ecdh_ecdsa_with_camellia_128_gcm_sha256, -label: "TLS_ECDH_ECDSA_WITH_CAMELLIA_128_GCM_SHA256"}
    0xc089: {id: tls_ecdh_ecdsa_with_camellia_256_gcm_sha384, -label: "TLS_ECDH_ECDSA_WITH_CAMELLIA_256_GCM_SHA384"}
    0xc08a: {id: tls_ecdhe_rsa_with_camellia_128_gcm_sha256, -label: "TLS_ECDHE_RSA_WITH_CAMELLIA_128_GCM_SHA256"}
    0xc08b: {id: tls_ecdhe_rsa_with_camellia_256_gcm_sha384, -label: "TLS_ECDHE_RSA_WITH_CAMELLIA_256_GCM_SHA384"}
    0xc08c: {id: tls_ecdh_rsa_with_camellia_128_gcm_sha256, -label: "TLS_ECDH_RSA_WITH_CAMELLIA_128_GCM_SHA256"}
    0xc08d: {id: tls_ecdh_rsa_with_camellia_256_gcm_sha384, -label: "TLS_ECDH_RSA_WITH_CAMELLIA_256_GCM_SHA384"}
    0xc08e: {id: tls_psk_with_camellia_128_gcm_sha256, -label: "TLS_PSK_WITH_CAMELLIA_128_GCM_SHA256"}
    0xc08f: {id: tls_psk_with_camellia_256_gcm_sha384, -label: "TLS_PSK_WITH_CAMELLIA_256_GCM_SHA384"}
    0xc090: {id: tls_dhe_psk_with_camellia_128_gcm_sha256, -label: "TLS_DHE_PSK_WITH_CAMELLIA_128_GCM_SHA256"}
    0xc091: {id: tls_dhe_psk_with_camellia_256_gcm_sha384, -label: "TLS_DHE_PSK_WITH_CAMELLIA_256_GCM_SHA384"}
    0xc092: {id: tls_rsa_psk_with_camellia_128_gcm_sha256, -label: "TLS_RSA_PSK_WITH_CAMELLIA_128_GCM_SHA256"}
    0xc093: {id: tls_rsa_psk_with_camellia_256_gcm_sha384, -label: "TLS_RSA_PSK_WITH_CAMELLIA_256_GCM_SHA384"}
    0xc094: {id: tls_psk_with_camellia_128_cbc_sha256, -label: "TLS_PSK_WITH_CAMELLIA_128_CBC_SHA256"}
    0xc095: {id: tls_psk_with_camellia_256_cbc_sha384, -label: "TLS_PSK_WITH_CAMELLIA_256_CBC_SHA384"}
    0xc096: {id: tls_dhe_psk_with_camellia_128_cbc_sha256, -label: "TLS_DHE_PSK_WITH_CAMELLIA_128_CBC_SHA256"}
    0xc097: {id: tls_dhe_psk_with_camellia_256_cbc_sha384, -label: "TLS_DHE_PSK_WITH_CAMELLIA_256_CBC_SHA384"}
    0xc098: {id: tls_rsa_psk_with_camellia_128_cbc_sha256, -label: "TLS_RSA_PSK_WITH_CAMELLIA_128_CBC_SHA256"}
    0xc099: {id: tls_rsa_psk_with_camellia_256_cbc_sha384, -label: "TLS_RSA_PSK_WITH_CAMELLIA_256_CBC_SHA384"}
    0xc09a: {id: tls_ecdhe_psk_with_camellia_128_cbc_sha256, -label: "TLS_ECDHE_PSK_WITH_CAMELLIA_128_CBC_SHA256"}
    0xc09b: {id: tls_ecdhe_psk_with_camellia_256_cbc_sha384, -label: "TLS_ECDHE_PSK_WITH_CAMELLIA_256_CBC_SHA384"}
    0xc09c: {id: tls_rsa_with_aes_128_ccm, -label: "TLS_RSA_WITH_AES_128_CCM"}
    0xc09d: {id: tls_rsa_with_aes_256_ccm, -label: "TLS_RSA_WITH_AES_256_CCM"}
    0xc09e: {id: tls_dhe_rsa_with_aes_128_ccm, -label: "TLS_DHE_RSA_WITH_AES_128_CCM"}
    0xc09f: {id: tls_dhe_rsa_with_aes_256_ccm, -label: "TLS_DHE_RSA_WITH_AES_256_CCM"}
    0xc0a0: {id: tls_rsa_with_aes_128_ccm_8, -label: "TLS_RSA_WITH_AES_128_CCM_8"}
    0xc0a1: {id: tls_rsa_with_aes_256_ccm_8, -label: "TLS_RSA_WITH_AES_256_CCM_8"}
    0xc0a2: {id: tls_dhe_rsa_with_aes_128_ccm_8, -label: "TLS_DHE_RSA_WITH_AES_128_CCM_8"}
    0xc0a3: {id: tls_dhe_rsa_with_aes_256_ccm_8, -label: "TLS_DHE_RSA_WITH_AES_256_CCM_8"}
    0xc0a4: {id: tls_psk_with_aes_128_ccm, -label: "TLS_PSK_WITH_AES_128_CCM"}
    0xc0a5: {id: tls_psk_with_aes_256_ccm, -label: "TLS_PSK_WITH_AES_256_CCM"}
    0xc0a6: {id: tls_dhe_psk_with_aes_128_ccm, -label: "TLS_DHE_PSK_WITH_AES_128_CCM"}
    0xc0a7: {id: tls_dhe_psk_with_aes_256_ccm, -label: "TLS_DHE_PSK_WITH_AES_256_CCM"}
    0xc0a8: {id: tls_psk_with_aes_128_ccm_8, -label: "TLS_PSK_WITH_AES_128_CCM_8"}
    0xc0a9: {id: tls_psk_with_aes_256_ccm_8, -label: "TLS_PSK_WITH_AES_256_CCM_8"}
    0xc0aa: {id: tls_psk_dhe_with_aes_128_ccm_8, -label: "TLS_PSK_DHE_WITH_AES_128_CCM_8"}
    0xc0ab: {id: tls_psk_dhe_with_aes_256_ccm_8, -label: "TLS_PSK_DHE_WITH_AES_256_CCM_8"}
    0xc0ac: {id: tls_ecdhe_ecdsa_with_aes_128_ccm, -label: "TLS_ECDHE_ECDSA_WITH_AES_128_CCM"}
    0xc0ad: {id: tls_ecdhe_ecdsa_with_aes_256_ccm, -label: "TLS_ECDHE_ECDSA_WITH_AES_256_CCM"}
    0xc0ae: {id: tls_ecdhe_ecdsa_with_aes_128_ccm_8, -label: "TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8"}
    0xc0af: {id: tls_ecdhe_ecdsa_with_aes_256_ccm_8, -label: "TLS_ECDHE_ECDSA_WITH_AES_256_CCM_8"}
    0xc0b0: {id: tls_eccpwd_with_aes_128_gcm_sha256, -label: "TLS_ECCPWD_WITH_AES_128_GCM_SHA256"}
    0xc0b1: {id: tls_eccpwd_with_aes_256_gcm_sha384, -label: "TLS_ECCPWD_WITH_AES_256_GCM_SHA384"}
    0xc0b2: {id: tls_eccpwd_with_aes_128_ccm_sha256, -label: "TLS_ECCPWD_WITH_AES_128_CCM_SHA256"}
    0xc0b3: {id: tls_eccpwd_with_aes_256_ccm_sha384, -label: "TLS_ECCPWD_WITH_AES_256_CCM_SHA384"}
    0xc0b4: {id: tls_sha256_sha256, -label: "TLS_SHA256_SHA256"}
    0xc0b5: {id: tls_sha384_sha384, -label: "TLS_SHA384_SHA384"}
    0xc0ff: {id: tls_ecjpake_with_aes_128_ccm_8, -label: "TLS_ECJPAKE_WITH_AES_128_CCM_8"}
    0xc100: {id: tls_gostr341112_256_with_kuznyechik_ctr_omac, -label: "TLS_GOSTR341112_256_WITH_KUZNYECHIK_CTR_OMAC"}
    0xc101: {id: tls_gostr341112_256_with_magma_ctr_omac, -label: "TLS_GOSTR341112_256_WITH_MAGMA_CTR_OMAC"}
    0xc102: {id: tls_gostr341112_256_with_28147_cnt_imit, -label: "TLS_GOSTR341112_256_WITH_28147_CNT_IMIT"}
    0xc103: {id: tls_gostr341112_256_with_kuznyechik_mgm_l, -label: "TLS_GOSTR341112_256_WITH_KUZNYECHIK_MGM_L"}
    0xc104: {id: tls_gostr341112_256_with_magma_mgm_l, -label: "TLS_GOSTR341112_256_WITH_MAGMA_MGM_L"}
    0xc105: {id: tls_gostr341112_256_with_kuznyechik_mgm_s, -label: "TLS_GOSTR341112_256_WITH_KUZNYECHIK_MGM_S"}
    0xc106: {id: tls_gostr341112_256_with_magma_mgm_s, -label: "TLS_GOSTR341112_256_WITH_MAGMA_MGM_S"}
    0xcaca: {id: grease_c, -label: GREASE}
    0xcc13: {id: tls_ecdhe_rsa_with_chacha20_poly1305_sha256, -label: "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"}
    0xcc14: {id: tls_ecdhe_ecdsa_with_chacha20_poly1305_sha256, -label: "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"}
    0xcc15: {id: tls_dhe_rsa_with_chacha20_poly1305_sha256, -label: "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256"}
    0xcca8: {id: tls_ecdhe_rsa_with_chacha20_poly1305_sha256_cca8, -label: "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"}
    0xcca9: {id: tls_ecdhe_ecdsa_with_chacha20_poly1305_sha256_cca9, -label: "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"}
    0xccaa: {id: tls_dhe_rsa_with_chacha20_poly1305_sha256_ccaa, -label: "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256"}
    0xccab: {id: tls_psk_with_chacha20_poly1305_sha256, -label: "TLS_PSK_WITH_CHACHA20_POLY1305_SHA256"}
    0xccac: {id: tls_ecdhe_psk_with_chacha20_poly1305_sha256, -label: "TLS_ECDHE_PSK_WITH_CHACHA20_POLY1305_SHA256"}
    0xccad: {id: tls_dhe_psk_with_chacha20_poly1305_sha256, -label: "TLS_DHE_PSK_WITH_CHACHA20_POLY1305_SHA256"}
    0xccae: {id: tls_rsa_psk_with_chacha20_poly1305_sha256, -label: "TLS_RSA_PSK_WITH_CHACHA20_POLY1305_SHA256"}
    0xd001: {id: tls_ecdhe_psk_with_aes_128_gcm_sha256, -label: "TLS_ECDHE_PSK_WITH_AES_128_GCM_SHA256"}
    0xd002: {id: tls_ecdhe_psk_with_aes_256_gcm_sha384, -label: "TLS_ECDHE_PSK_WITH_AES_256_GCM_SHA384"}
    0xd003: {id: tls_ecdhe_psk_with_aes_128_ccm_8_sha256, -label: "TLS_ECDHE_PSK_WITH_AES_128_CCM_8_SHA256"}
    0xd005: {id: tls_ecdhe_psk_with_aes_128_ccm_sha256, -label: "TLS_ECDHE_PSK_WITH_AES_128_CCM_SHA256"}
    0xdada: {id: grease_d, -label: GREASE}
    0xe001: {id: ecdhe_sm1_sm3, -label: "ECDHE_SM1_SM3"}
    0xe003: {id: ecc_sm1_sm3, -label: "ECC_SM1_SM3"}
    0xe005: {id: ibsdh_sm1_sm3, -label: "IBSDH_SM1_SM3"}
    0xe007: {id: ibc_sm1_sm3, -label: "IBC_SM1_SM3"}
    0xe009: {id: rsa_sm1_sm3, -label: "RSA_SM1_SM3"}
    0xe00a: {id: rsa_sm1_sha1, -label: "RSA_SM1_SHA1"}
    0xe011: {id: ecdhe_sm4_cbc_sm3, -label: "ECDHE_SM4_CBC_SM3"}
    0xe013: {id: ecc_sm4_cbc_sm3, -label: "ECC_SM4_CBC_SM3"}
    0xe015: {id: ibsdh_sm4_cbc_sm3, -label: "IBSDH_SM4_CBC_SM3"}
    0xe017: {id: ibc_sm4_cbc_sm3, -label: "IBC_SM4_CBC_SM3"}
    0xe019: {id: rsa_sm4_cbc_sm3, -label: "RSA_SM4_CBC_SM3"}
    0xe01a: {id: rsa_sm4_cbc_sha1, -label: "RSA_SM4_CBC_SHA1"}
    0xe01c: {id: rsa_sm4_cbc_sha256, -label: "RSA_SM4_CBC_SHA256"}
    0xe051: {id: ecdhe_sm4_gcm_sm3, -label: "ECDHE_SM4_GCM_SM3"}
    0xe053: {id: ecc_sm4_gcm_sm3, -label: "ECC_SM4_GCM_SM3"}
    0xe055: {id: ibsdh_sm4_gcm_sm3, -label: "IBSDH_SM4_GCM_SM3"}
    0xe057: {id: ibc_sm4_gcm_sm3, -label: "IBC_SM4_GCM_SM3"}
    0xe059: {id: rsa_sm4_gcm_sm3, -label: "RSA_SM4_GCM_SM3"}
    0xe05a: {id: rsa_sm4_gcm_sha256, -label: "RSA_SM4_GCM_SHA256"}
    0xe410: {id: tls_rsa_with_estream_salsa20_sha1, -label: "TLS_RSA_WITH_ESTREAM_SALSA20_SHA1"}
    0xe411: {id: tls_rsa_with_salsa20_sha1, -label: "TLS_RSA_WITH_SALSA20_SHA1"}
    0xe412: {id: tls_ecdhe_rsa_with_estream_salsa20_sha1, -label: "TLS_ECDHE_RSA_WITH_ESTREAM_SALSA20_SHA1"}
    0xe413: {id: tls_ecdhe_rsa_with_salsa20_sha1, -label: "TLS_ECDHE_RSA_WITH_SALSA20_SHA1"}
    0xe414: {id: tls_ecdhe_ecdsa_with_estream_salsa20_sha1, -label: "TLS_ECDHE_ECDSA_WITH_ESTREAM_SALSA20_SHA1"}
    0xe415: {id: tls_ecdhe_ecdsa_with_salsa20_sha1, -label: "TLS_ECDHE_ECDSA_WITH_SALSA20_SHA1"}
    0xe416: {id: tls_psk_with_estream_salsa20_sha1, -label: "TLS_PSK_WITH_ESTREAM_SALSA20_SHA1"}
    0xe417: {id: tls_psk_with_salsa20_sha1, -label: "TLS_PSK_WITH_SALSA20_SHA1"}
    0xe418: {id: tls_ecdhe_psk_with_estream_salsa20_sha1, -label: "TLS_ECDHE_PSK_WITH_ESTREAM_SALSA20_SHA1"}
    0xe419: {id: tls_ecdhe_psk_with_salsa20_sha1, -label: "TLS_ECDHE_PSK_WITH_SALSA20_SHA1"}
    0xe41a: {id: tls_rsa_psk_with_estream_salsa20_sha1, -label: "TLS_RSA_PSK_WITH_ESTREAM_SALSA20_SHA1"}
    0xe41b: {id: tls_rsa_psk_with_salsa20_sha1, -label: "TLS_RSA_PSK_WITH_SALSA20_SHA1"}
    0xe41c: {id: tls_dhe_psk_with_estream_salsa20_sha1, -label: "TLS_DHE_PSK_WITH_ESTREAM_SALSA20_SHA1"}
    0xe41d: {id: tls_dhe_psk_with_salsa20_sha1, -label: "TLS_DHE_PSK_WITH_SALSA20_SHA1"}
    0xe41e: {id: tls_dhe_rsa_with_estream_salsa20_sha1, -label: "TLS_DHE_RSA_WITH_ESTREAM_SALSA20_SHA1"}
    0xe41f: {id: tls_dhe_rsa_with_salsa20_sha1, -label: "TLS_DHE_RSA_WITH_SALSA20_SHA1"}
    0xeaea: {id: grease_e, -label: GREASE}
    0xfafa: {id: grease_f, -label: GREASE}
    0xfefe: {id: ssl_rsa_fips_with_des_cbc_sha, -label: "SSL_RSA_FIPS_WITH_DES_CBC_SHA"}
    0xfeff: {id: ssl_rsa_fips_with_3des_ede_cbc_sha, -label: "SSL_RSA_FIPS_WITH_3DES_EDE_CBC_SHA"}
    0xffe0: {id: ssl_rsa_fips_with_3des_ede_cbc_sha_ffe0, -label: "SSL_RSA_FIPS_WITH_3DES_EDE_CBC_SHA"}
    0xffe1: {id: ssl_rsa_fips_with_des_cbc_sha_ffe1, -label: "SSL_RSA_FIPS_WITH_DES_CBC_SHA"}
