# SPDX-License-Identifier: MIT
meta:
  id: snmp
  title: Simple Network Management Protocol
  endian: be
  bit-endian: be
  -binds: {udp.port: [161, 162]}
  -aka: {scapy: SNMP, wireshark: snmp}
  -group: Application
  -answers: message.pdu.tag == pdu_type::response and message.pdu.body.request_id.number.value == request.message.pdu.body.request_id.number.value
doc: >-
  Asks a device for values by which it is managed, sets them, or lets it tell about an event by
  itself. Written in BER: each element has a tag and a length. Version 3 is read up to its version.
doc-ref: RFC 1157; RFC 3416; RFC 1901
seq:
  - id: tag
    type: u1
    valid: 0x30
    -format: hex
    -default: 0x30
    -label: tag
    doc: The tag of a sequence.
    doc-ref: RFC 1157 §4
  - id: length
    type: u1
    -label: length
    -format: hex
    -auto: {expr: 'sizeof(message) > 127 ? 127 : sizeof(message)', unless: length > 127}
    -check:
      - {that: 'length <= 0x84 and length != 0x80', say: "a length without an end, or of more than four bytes, is not read here", ref: "X.690 §8.1.3; RFC 3417 §8", level: warning}
    doc: The bytes of the content when below 128. 0x81 to 0x84 say that so many bytes with the length follow; content of 128 bytes or more needs that, and it does not come by itself.
    doc-ref: X.690 §8.1.3
  - id: length_1
    type: u1
    if: length == 0x81
    -label: length of the content
    -unit: bytes
    -auto: {fn: length_of, of: message}
    doc: The bytes of the content, in 1 byte.
    doc-ref: X.690 §8.1.3
  - id: length_2
    type: u2
    if: length == 0x82
    -label: length of the content
    -unit: bytes
    -auto: {fn: length_of, of: message}
    doc: The bytes of the content, in 2 bytes.
    doc-ref: X.690 §8.1.3
  - id: length_3
    type: b24
    if: length == 0x83
    -label: length of the content
    -unit: bytes
    -auto: {fn: length_of, of: message}
    doc: The bytes of the content, in 3 bytes.
    doc-ref: X.690 §8.1.3
  - id: length_4
    type: u4
    if: length == 0x84
    -label: length of the content
    -unit: bytes
    -auto: {fn: length_of, of: message}
    doc: The bytes of the content, in 4 bytes.
    doc-ref: X.690 §8.1.3
  - id: message
    type: message
    size: 'length < 0x80 ? length : length == 0x81 ? length_1 : length == 0x82 ? length_2 : length == 0x83 ? length_3 : length == 0x84 ? length_4 : 0'
    -inline: true
    -label: message
    doc: Version, community and what is wanted.
    doc-ref: RFC 1157 §4; RFC 1901 §3
types:
  message:
    -summary: "{version}, {community}: {pdu}"
    doc: Version, community and what is wanted.
    doc-ref: RFC 1157 §4; RFC 1901 §3
    seq:
      - id: version
        type: version
        -label: version
        doc: The format of the message.
        doc-ref: RFC 1157 §4; RFC 1901 §3
      - id: community
        type: community
        if: version.value != message_version::v3
        -label: community
        doc: The word that stands for a password, readable by everybody on the way.
        doc-ref: RFC 1157 §4.1
      - id: pdu
        type: pdu
        if: version.value != message_version::v3
        -label: PDU
        doc: What is wanted, answered or told.
        doc-ref: RFC 1157 §4.1; RFC 3416 §3
      - id: rest
        size-eos: true
        if: version.value == message_version::v3
        -label: rest of version 3
        doc: Header, security parameters and the scoped PDU of version 3, not taken apart here.
        doc-ref: RFC 3412 §6
  version:
    -summary: "{value}"
    doc: The version as an integer.
    doc-ref: RFC 1157 §4
    seq:
      - id: tag
        type: u1
        valid: 0x02
        -format: hex
        -default: 0x02
        -label: tag
        doc: The tag of an integer.
        doc-ref: X.690 §8.1.2
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -default: 1
        -check:
          - {that: 'length == 1', say: "a version has one byte", ref: "X.690 §8.3.2", level: warning}
        doc: The bytes of the integer.
        doc-ref: X.690 §8.1.3
      - id: leading
        size: length - 1
        if: length > 1
        -label: leading zeros
        doc: Bytes in front of the one that counts.
        doc-ref: X.690 §8.3.2
      - id: value
        type: u1
        enum: message_version
        -label: version
        -default: 1
        -aka: {scapy: version, wireshark: [snmp.version, snmp.msgVersion]}
        doc: 0 for version 1, 1 for 2c, 3 for 3.
        doc-ref: RFC 1157 §4; RFC 1901 §3; RFC 3412 §6
  community:
    -summary: "{value}"
    doc: The community as a string.
    doc-ref: RFC 1157 §4
    seq:
      - id: tag
        type: u1
        valid: 0x04
        -format: hex
        -default: 0x04
        -label: tag
        doc: The tag of a string.
        doc-ref: X.690 §8.1.2
      - id: length
        type: u1
        -label: length
        -format: hex
        -auto: {expr: 'sizeof(value) > 127 ? 127 : sizeof(value)', unless: length > 127}
        -check:
          - {that: 'length <= 0x84 and length != 0x80', say: "a length without an end, or of more than four bytes, is not read here", ref: "X.690 §8.1.3; RFC 3417 §8", level: warning}
        doc: The bytes of the content when below 128. 0x81 to 0x84 say that so many bytes with the length follow; content of 128 bytes or more needs that, and it does not come by itself.
        doc-ref: X.690 §8.1.3
      - id: length_1
        type: u1
        if: length == 0x81
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 1 byte.
        doc-ref: X.690 §8.1.3
      - id: length_2
        type: u2
        if: length == 0x82
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 2 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_3
        type: b24
        if: length == 0x83
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 3 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_4
        type: u4
        if: length == 0x84
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 4 bytes.
        doc-ref: X.690 §8.1.3
      - id: value
        type: str
        encoding: UTF-8
        size: 'length < 0x80 ? length : length == 0x81 ? length_1 : length == 0x82 ? length_2 : length == 0x83 ? length_3 : length == 0x84 ? length_4 : 0'
        -label: community
        -default: public
        -aka: {scapy: community, wireshark: snmp.community}
        doc: The word, such as public.
        doc-ref: RFC 1157 §4.1
  pdu:
    -summary: "{tag}"
    doc: One request, answer or notification.
    doc-ref: RFC 1157 §4.1; RFC 3416 §3
    seq:
      - id: tag
        type: u1
        enum: pdu_type
        -format: hex
        -default: 0xa0
        -label: type
        doc: What this is.
        doc-ref: RFC 1157 §4.1; RFC 3416 §3
      - id: length
        type: u1
        -label: length
        -format: hex
        -auto: {expr: 'sizeof(body) > 127 ? 127 : sizeof(body)', unless: length > 127}
        -check:
          - {that: 'length <= 0x84 and length != 0x80', say: "a length without an end, or of more than four bytes, is not read here", ref: "X.690 §8.1.3; RFC 3417 §8", level: warning}
        doc: The bytes of the content when below 128. 0x81 to 0x84 say that so many bytes with the length follow; content of 128 bytes or more needs that, and it does not come by itself.
        doc-ref: X.690 §8.1.3
      - id: length_1
        type: u1
        if: length == 0x81
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: body}
        doc: The bytes of the content, in 1 byte.
        doc-ref: X.690 §8.1.3
      - id: length_2
        type: u2
        if: length == 0x82
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: body}
        doc: The bytes of the content, in 2 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_3
        type: b24
        if: length == 0x83
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: body}
        doc: The bytes of the content, in 3 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_4
        type: u4
        if: length == 0x84
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: body}
        doc: The bytes of the content, in 4 bytes.
        doc-ref: X.690 §8.1.3
      - id: body
        type:
          switch-on: tag
          cases:
            'pdu_type::trap': trap
            'pdu_type::get_bulk_request': bulk
            _: request
        size: 'length < 0x80 ? length : length == 0x81 ? length_1 : length == 0x82 ? length_2 : length == 0x83 ? length_3 : length == 0x84 ? length_4 : 0'
        -inline: true
        -label: content
        doc: What the type says.
        doc-ref: RFC 1157 §4.1; RFC 3416 §3
  request:
    -summary: "{_parent.tag}, {error_status}"
    doc: What all PDUs but two are made of.
    doc-ref: RFC 1157 §4.1.1; RFC 3416 §3
    seq:
      - id: request_id
        type: integer
        -label: request identifier
        doc: A number by which the answer is known.
        doc-ref: RFC 3416 §4.1
      - id: error_status
        type: error_status
        -label: error status
        doc: How it went. 0 in a request.
        doc-ref: RFC 3416 §3
      - id: error_index
        type: integer
        -label: error index
        doc: Which variable is at fault, counted from 1. 0 when none is.
        doc-ref: RFC 3416 §3
      - id: variable_bindings
        type: bindings
        -label: variable bindings
        doc: Names of variables with their values.
        doc-ref: RFC 3416 §3
  bulk:
    -summary: "{_parent.tag}"
    -aka: {scapy: SNMPbulk}
    doc: Asks for many variables at once.
    doc-ref: RFC 3416 §4.2.3
    seq:
      - id: request_id
        type: integer
        -label: request identifier
        doc: A number by which the answer is known.
        doc-ref: RFC 3416 §4.1
      - id: non_repeaters
        type: integer
        -label: non repeaters
        doc: How many of the names, from the first on, are asked once only.
        doc-ref: RFC 3416 §4.2.3
      - id: max_repetitions
        type: integer
        -label: max repetitions
        doc: How many values behind each of the other names are wanted.
        doc-ref: RFC 3416 §4.2.3
      - id: variable_bindings
        type: bindings
        -label: variable bindings
        doc: The names.
        doc-ref: RFC 3416 §3
  trap:
    -summary: "{_parent.tag}: {generic_trap}"
    -aka: {scapy: SNMPtrapv1}
    doc: An event that a device tells in the format of version 1.
    doc-ref: RFC 1157 §4.1.6
    seq:
      - id: enterprise
        type: oid
        -label: enterprise
        doc: Which kind of device tells it.
        doc-ref: RFC 1157 §4.1.6
      - id: agent_addr
        type: address
        -label: agent address
        doc: The address of the device.
        doc-ref: RFC 1157 §4.1.6
      - id: generic_trap
        type: generic_trap
        -label: generic trap
        doc: What happened.
        doc-ref: RFC 1157 §4.1.6
      - id: specific_trap
        type: integer
        -label: specific trap
        doc: What happened, when it is of a kind that only the maker knows.
        doc-ref: RFC 1157 §4.1.6
      - id: time_stamp
        type: ticks
        -label: time stamp
        doc: How long the device was up then.
        doc-ref: RFC 1157 §4.1.6
      - id: variable_bindings
        type: bindings
        -label: variable bindings
        doc: What else there is to know.
        doc-ref: RFC 1157 §4.1.6
  error_status:
    -summary: "{value}"
    doc: How it went.
    doc-ref: RFC 3416 §3
    seq:
      - id: tag
        type: u1
        valid: 0x02
        -format: hex
        -default: 0x02
        -label: tag
        doc: The tag of an integer.
        doc-ref: X.690 §8.1.2
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -default: 1
        -check:
          - {that: 'length == 1', say: "has one byte", ref: "X.690 §8.3.2", level: warning}
        doc: The bytes of the integer.
        doc-ref: X.690 §8.1.3
      - id: leading
        size: length - 1
        if: length > 1
        -label: leading zeros
        doc: Bytes in front of the one that counts.
        doc-ref: X.690 §8.3.2
      - id: value
        type: u1
        enum: error
        -label: error status
        -aka: {scapy: error, wireshark: snmp.error_status}
        doc: How it went.
        doc-ref: RFC 3416 §3
  generic_trap:
    -summary: "{value}"
    doc: What happened.
    doc-ref: RFC 1157 §4.1.6
    seq:
      - id: tag
        type: u1
        valid: 0x02
        -format: hex
        -default: 0x02
        -label: tag
        doc: The tag of an integer.
        doc-ref: X.690 §8.1.2
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -default: 1
        -check:
          - {that: 'length == 1', say: "has one byte", ref: "X.690 §8.3.2", level: warning}
        doc: The bytes of the integer.
        doc-ref: X.690 §8.1.3
      - id: leading
        size: length - 1
        if: length > 1
        -label: leading zeros
        doc: Bytes in front of the one that counts.
        doc-ref: X.690 §8.3.2
      - id: value
        type: u1
        enum: trap_value
        -label: event
        -aka: {scapy: generic_trap, wireshark: snmp.generic_trap}
        doc: What happened.
        doc-ref: RFC 1157 §4.1.6
  integer:
    -summary: "{number}"
    doc: An integer with tag and length.
    doc-ref: X.690 §8.3
    seq:
      - id: tag
        type: u1
        valid: 0x02
        -format: hex
        -default: 0x02
        -label: tag
        doc: The tag of an integer.
        doc-ref: X.690 §8.1.2
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -default: 1
        doc: The bytes of the integer. To write a larger one set this first.
        doc-ref: X.690 §8.1.3
      - id: number
        size: length
        type:
          switch-on: length
          cases:
            1: signed_1
            2: signed_2
            3: unsigned_3
            4: signed_4
            5: unsigned_5
            8: signed_8
            9: unsigned_9
            _: long_number
        -inline: true
        -label: number
        doc: The number, in as many bytes as it needs.
        doc-ref: X.690 §8.3
  signed_1:
    -summary: "{value}"
    doc: A number of 1 byte.
    doc-ref: X.690 §8.3
    seq:
      - id: value
        type: s1
        -label: value
        -aka: {wireshark: [snmp.request_id, snmp.error_index, snmp.non_repeaters, snmp.max_repetitions, snmp.specific_trap, snmp.value.int, snmp.value.counter, snmp.value.g32, snmp.value.u32, snmp.value.timeticks, snmp.time_stamp]}
        doc: The number.
        doc-ref: X.690 §8.3
  signed_2:
    -summary: "{value}"
    doc: A number of 2 bytes.
    doc-ref: X.690 §8.3
    seq:
      - id: value
        type: s2
        -label: value
        -aka: {wireshark: [snmp.request_id, snmp.error_index, snmp.non_repeaters, snmp.max_repetitions, snmp.specific_trap, snmp.value.int, snmp.value.counter, snmp.value.g32, snmp.value.u32, snmp.value.timeticks, snmp.time_stamp]}
        doc: The number.
        doc-ref: X.690 §8.3
  signed_4:
    -summary: "{value}"
    doc: A number of 4 bytes.
    doc-ref: X.690 §8.3
    seq:
      - id: value
        type: s4
        -label: value
        -aka: {wireshark: [snmp.request_id, snmp.error_index, snmp.non_repeaters, snmp.max_repetitions, snmp.specific_trap, snmp.value.int, snmp.value.counter, snmp.value.g32, snmp.value.u32, snmp.value.timeticks, snmp.time_stamp]}
        doc: The number.
        doc-ref: X.690 §8.3
  signed_8:
    -summary: "{value}"
    doc: A number of 8 bytes.
    doc-ref: X.690 §8.3
    seq:
      - id: value
        type: s8
        -label: value
        -aka: {wireshark: [snmp.request_id, snmp.error_index, snmp.non_repeaters, snmp.max_repetitions, snmp.specific_trap, snmp.value.int, snmp.value.counter, snmp.value.g32, snmp.value.u32, snmp.value.timeticks, snmp.time_stamp]}
        doc: The number.
        doc-ref: X.690 §8.3
  unsigned_1:
    -summary: "{value}"
    doc: A number of 1 byte.
    doc-ref: X.690 §8.3
    seq:
      - id: value
        type: u1
        -label: value
        -aka: {wireshark: [snmp.request_id, snmp.error_index, snmp.non_repeaters, snmp.max_repetitions, snmp.specific_trap, snmp.value.int, snmp.value.counter, snmp.value.g32, snmp.value.u32, snmp.value.timeticks, snmp.time_stamp]}
        doc: The number.
        doc-ref: X.690 §8.3
  unsigned_2:
    -summary: "{value}"
    doc: A number of 2 bytes.
    doc-ref: X.690 §8.3
    seq:
      - id: value
        type: u2
        -label: value
        -aka: {wireshark: [snmp.request_id, snmp.error_index, snmp.non_repeaters, snmp.max_repetitions, snmp.specific_trap, snmp.value.int, snmp.value.counter, snmp.value.g32, snmp.value.u32, snmp.value.timeticks, snmp.time_stamp]}
        doc: The number.
        doc-ref: X.690 §8.3
  unsigned_4:
    -summary: "{value}"
    doc: A number of 4 bytes.
    doc-ref: X.690 §8.3
    seq:
      - id: value
        type: u4
        -label: value
        -aka: {wireshark: [snmp.request_id, snmp.error_index, snmp.non_repeaters, snmp.max_repetitions, snmp.specific_trap, snmp.value.int, snmp.value.counter, snmp.value.g32, snmp.value.u32, snmp.value.timeticks, snmp.time_stamp]}
        doc: The number.
        doc-ref: X.690 §8.3
  unsigned_8:
    -summary: "{value}"
    doc: A number of 8 bytes.
    doc-ref: X.690 §8.3
    seq:
      - id: value
        type: u8
        -label: value
        -aka: {wireshark: [snmp.request_id, snmp.error_index, snmp.non_repeaters, snmp.max_repetitions, snmp.specific_trap, snmp.value.int, snmp.value.counter, snmp.value.g32, snmp.value.u32, snmp.value.timeticks, snmp.time_stamp]}
        doc: The number.
        doc-ref: X.690 §8.3
  unsigned_3:
    -summary: "{value}"
    doc: A number of 3 bytes.
    doc-ref: X.690 §8.3
    seq:
      - id: value
        type: b24
        -label: value
        -aka: {wireshark: [snmp.request_id, snmp.error_index, snmp.non_repeaters, snmp.max_repetitions, snmp.specific_trap, snmp.value.int, snmp.value.counter, snmp.value.g32, snmp.value.u32, snmp.value.timeticks, snmp.time_stamp]}
        doc: The number; a negative one is shown without its sign.
        doc-ref: X.690 §8.3
  unsigned_5:
    -summary: "{value}"
    doc: A number of 4 bytes whose first bit is no sign.
    doc-ref: X.690 §8.3
    seq:
      - id: sign
        type: u1
        -label: sign
        -check:
          - {that: 'sign == 0', say: "the number is larger than any that is allowed", ref: "RFC 2578 §7.1", level: error}
        doc: 0, so that the next bit is no sign.
        doc-ref: X.690 §8.3
      - id: value
        type: u4
        -label: value
        -aka: {wireshark: [snmp.request_id, snmp.error_index, snmp.non_repeaters, snmp.max_repetitions, snmp.specific_trap, snmp.value.int, snmp.value.counter, snmp.value.g32, snmp.value.u32, snmp.value.timeticks, snmp.time_stamp]}
        doc: The number.
        doc-ref: X.690 §8.3
  unsigned_9:
    -summary: "{value}"
    doc: A number of 8 bytes whose first bit is no sign.
    doc-ref: X.690 §8.3
    seq:
      - id: sign
        type: u1
        -label: sign
        -check:
          - {that: 'sign == 0', say: "the number is larger than any that is allowed", ref: "RFC 2578 §7.1", level: error}
        doc: 0, so that the next bit is no sign.
        doc-ref: X.690 §8.3
      - id: value
        type: u8
        -label: value
        -aka: {wireshark: [snmp.request_id, snmp.error_index, snmp.non_repeaters, snmp.max_repetitions, snmp.specific_trap, snmp.value.int, snmp.value.counter, snmp.value.g32, snmp.value.u32, snmp.value.timeticks, snmp.time_stamp]}
        doc: The number.
        doc-ref: X.690 §8.3
  long_number:
    doc: A number of another size.
    doc-ref: X.690 §8.3
    seq:
      - id: value
        size-eos: true
        -label: value
        -default: "0x000000000000"
        doc: The number, the highest byte first.
        doc-ref: X.690 §8.3
  oid:
    -summary: "{value}"
    doc: The name of a variable or of a kind of device.
    doc-ref: X.690 §8.19
    seq:
      - id: tag
        type: u1
        valid: 0x06
        -format: hex
        -default: 0x06
        -label: tag
        doc: The tag of an object identifier.
        doc-ref: X.690 §8.1.2
      - id: length
        type: u1
        -label: length
        -format: hex
        -auto: {expr: 'sizeof(value) > 127 ? 127 : sizeof(value)', unless: length > 127}
        -check:
          - {that: 'length <= 0x84 and length != 0x80', say: "a length without an end, or of more than four bytes, is not read here", ref: "X.690 §8.1.3; RFC 3417 §8", level: warning}
        doc: The bytes of the content when below 128. 0x81 to 0x84 say that so many bytes with the length follow; content of 128 bytes or more needs that, and it does not come by itself.
        doc-ref: X.690 §8.1.3
      - id: length_1
        type: u1
        if: length == 0x81
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 1 byte.
        doc-ref: X.690 §8.1.3
      - id: length_2
        type: u2
        if: length == 0x82
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 2 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_3
        type: b24
        if: length == 0x83
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 3 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_4
        type: u4
        if: length == 0x84
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 4 bytes.
        doc-ref: X.690 §8.1.3
      - id: value
        size: 'length < 0x80 ? length : length == 0x81 ? length_1 : length == 0x82 ? length_2 : length == 0x83 ? length_3 : length == 0x84 ? length_4 : 0'
        -label: object identifier
        -format: oid
        -default: 1.3.6.1.2.1.1.1.0
        -aka: {scapy: [oid, enterprise], wireshark: [snmp.name, snmp.enterprise]}
        doc: The numbers of the name in bytes of 7 bits; the first byte holds two. 2b is 1.3.
        doc-ref: X.690 §8.19
  address:
    -summary: "{value}"
    doc: An IPv4 address with tag and length.
    doc-ref: RFC 2578 §7.1.5
    seq:
      - id: tag
        type: u1
        valid: 0x40
        -format: hex
        -default: 0x40
        -label: tag
        doc: The tag of an address.
        doc-ref: X.690 §8.1.2
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: value}
        -check:
          - {that: 'length == 4', say: "an address has 4 bytes", ref: "RFC 2578 §7.1.5", level: error}
        doc: The bytes of the address.
        doc-ref: X.690 §8.1.3
      - id: value
        size: length
        -label: address
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: agent_addr, wireshark: snmp.agent_addr}
        doc: The address.
        doc-ref: RFC 2578 §7.1.5
  ticks:
    -summary: "{number}"
    doc: A time in hundredths of a second.
    doc-ref: RFC 2578 §7.1.8
    seq:
      - id: tag
        type: u1
        valid: 0x43
        -format: hex
        -default: 0x43
        -label: tag
        doc: The tag of a time.
        doc-ref: X.690 §8.1.2
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -default: 1
        doc: The bytes of the integer. To write a larger one set this first.
        doc-ref: X.690 §8.1.3
      - id: number
        size: length
        type:
          switch-on: length
          cases:
            1: unsigned_1
            2: unsigned_2
            3: unsigned_3
            4: unsigned_4
            5: unsigned_5
            8: unsigned_8
            9: unsigned_9
            _: long_number
        -inline: true
        -label: number
        doc: The number, in as many bytes as it needs.
        doc-ref: X.690 §8.3
  bindings:
    -summary: "{list}"
    doc: The list of variables with tag and length.
    doc-ref: RFC 3416 §3
    seq:
      - id: tag
        type: u1
        valid: 0x30
        -format: hex
        -default: 0x30
        -label: tag
        doc: The tag of a sequence.
        doc-ref: X.690 §8.1.2
      - id: length
        type: u1
        -label: length
        -format: hex
        -auto: {expr: 'sizeof(list) > 127 ? 127 : sizeof(list)', unless: length > 127}
        -check:
          - {that: 'length <= 0x84 and length != 0x80', say: "a length without an end, or of more than four bytes, is not read here", ref: "X.690 §8.1.3; RFC 3417 §8", level: warning}
        doc: The bytes of the content when below 128. 0x81 to 0x84 say that so many bytes with the length follow; content of 128 bytes or more needs that, and it does not come by itself.
        doc-ref: X.690 §8.1.3
      - id: length_1
        type: u1
        if: length == 0x81
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: list}
        doc: The bytes of the content, in 1 byte.
        doc-ref: X.690 §8.1.3
      - id: length_2
        type: u2
        if: length == 0x82
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: list}
        doc: The bytes of the content, in 2 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_3
        type: b24
        if: length == 0x83
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: list}
        doc: The bytes of the content, in 3 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_4
        type: u4
        if: length == 0x84
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: list}
        doc: The bytes of the content, in 4 bytes.
        doc-ref: X.690 §8.1.3
      - id: list
        type: binding_list
        size: 'length < 0x80 ? length : length == 0x81 ? length_1 : length == 0x82 ? length_2 : length == 0x83 ? length_3 : length == 0x84 ? length_4 : 0'
        -label: variables
        doc: The variables.
        doc-ref: RFC 3416 §3
  binding_list:
    -summary: "{items}"
    doc: The variables, one behind another.
    doc-ref: RFC 3416 §3
    seq:
      - id: items
        type: binding
        repeat: eos
        -inline: true
        -default: [{}]
        -label: variables
        doc: The variables.
        doc-ref: RFC 3416 §3
  binding:
    -summary: "{body}"
    -aka: {scapy: SNMPvarbind}
    doc: A variable with tag and length.
    doc-ref: RFC 3416 §3
    seq:
      - id: tag
        type: u1
        valid: 0x30
        -format: hex
        -default: 0x30
        -label: tag
        doc: The tag of a sequence.
        doc-ref: X.690 §8.1.2
      - id: length
        type: u1
        -label: length
        -format: hex
        -auto: {expr: 'sizeof(body) > 127 ? 127 : sizeof(body)', unless: length > 127}
        -check:
          - {that: 'length <= 0x84 and length != 0x80', say: "a length without an end, or of more than four bytes, is not read here", ref: "X.690 §8.1.3; RFC 3417 §8", level: warning}
        doc: The bytes of the content when below 128. 0x81 to 0x84 say that so many bytes with the length follow; content of 128 bytes or more needs that, and it does not come by itself.
        doc-ref: X.690 §8.1.3
      - id: length_1
        type: u1
        if: length == 0x81
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: body}
        doc: The bytes of the content, in 1 byte.
        doc-ref: X.690 §8.1.3
      - id: length_2
        type: u2
        if: length == 0x82
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: body}
        doc: The bytes of the content, in 2 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_3
        type: b24
        if: length == 0x83
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: body}
        doc: The bytes of the content, in 3 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_4
        type: u4
        if: length == 0x84
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: body}
        doc: The bytes of the content, in 4 bytes.
        doc-ref: X.690 §8.1.3
      - id: body
        type: name_and_value
        size: 'length < 0x80 ? length : length == 0x81 ? length_1 : length == 0x82 ? length_2 : length == 0x83 ? length_3 : length == 0x84 ? length_4 : 0'
        -inline: true
        -label: name and value
        doc: Name and value.
        doc-ref: RFC 3416 §3
  name_and_value:
    -summary: "{name} = {value}"
    doc: A variable.
    doc-ref: RFC 3416 §3
    seq:
      - id: name
        type: oid
        -label: name
        doc: The name of the variable.
        doc-ref: RFC 3416 §3
      - id: value
        type: value
        -label: value
        doc: Its value; nothing in a request for it.
        doc-ref: RFC 3416 §3
  value:
    -summary: "{tag}"
    doc: The value of a variable.
    doc-ref: RFC 3416 §3; RFC 2578 §7.1
    seq:
      - id: tag
        type: u1
        enum: value_type
        -format: hex
        -default: 0x05
        -label: type
        doc: What kind of value this is, or why there is none.
        doc-ref: RFC 3416 §3; RFC 2578 §7.1
      - id: content
        type:
          switch-on: tag
          cases:
            'value_type::integer': signed_value
            'value_type::counter32': unsigned_value
            'value_type::gauge32': unsigned_value
            'value_type::time_ticks': unsigned_value
            'value_type::counter64': unsigned_value
            'value_type::uinteger32': unsigned_value
            'value_type::ip_address': address_value
            'value_type::object_identifier': oid_value
            _: octets
        -inline: true
        -label: content
        doc: Length and content.
        doc-ref: RFC 3416 §3
  signed_value:
    -summary: "{number}"
    doc: An integer with its sign.
    doc-ref: RFC 2578 §7.1.1
    seq:
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -default: 1
        doc: The bytes of the integer. To write a larger one set this first.
        doc-ref: X.690 §8.1.3
      - id: number
        size: length
        type:
          switch-on: length
          cases:
            1: signed_1
            2: signed_2
            3: unsigned_3
            4: signed_4
            5: unsigned_5
            8: signed_8
            9: unsigned_9
            _: long_number
        -inline: true
        -label: number
        doc: The number, in as many bytes as it needs.
        doc-ref: X.690 §8.3
  unsigned_value:
    -summary: "{number}"
    doc: An integer without a sign.
    doc-ref: RFC 2578 §7.1
    seq:
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -default: 1
        doc: The bytes of the integer. To write a larger one set this first.
        doc-ref: X.690 §8.1.3
      - id: number
        size: length
        type:
          switch-on: length
          cases:
            1: unsigned_1
            2: unsigned_2
            3: unsigned_3
            4: unsigned_4
            5: unsigned_5
            8: unsigned_8
            9: unsigned_9
            _: long_number
        -inline: true
        -label: number
        doc: The number, in as many bytes as it needs.
        doc-ref: X.690 §8.3
  address_value:
    -summary: "{value}"
    doc: An IPv4 address.
    doc-ref: RFC 2578 §7.1.5
    seq:
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: value}
        -check:
          - {that: 'length == 4', say: "an address has 4 bytes", ref: "RFC 2578 §7.1.5", level: error}
        doc: The bytes of the address.
        doc-ref: X.690 §8.1.3
      - id: value
        size: length
        -label: address
        -format: ipv4
        -default: 192.0.2.1
        -aka: {wireshark: snmp.value.ipv4}
        doc: The address.
        doc-ref: RFC 2578 §7.1.5
  oid_value:
    -summary: "{value}"
    doc: The name of something as a value.
    doc-ref: X.690 §8.19
    seq:
      - id: length
        type: u1
        -label: length
        -format: hex
        -auto: {expr: 'sizeof(value) > 127 ? 127 : sizeof(value)', unless: length > 127}
        -check:
          - {that: 'length <= 0x84 and length != 0x80', say: "a length without an end, or of more than four bytes, is not read here", ref: "X.690 §8.1.3; RFC 3417 §8", level: warning}
        doc: The bytes of the content when below 128. 0x81 to 0x84 say that so many bytes with the length follow; content of 128 bytes or more needs that, and it does not come by itself.
        doc-ref: X.690 §8.1.3
      - id: length_1
        type: u1
        if: length == 0x81
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 1 byte.
        doc-ref: X.690 §8.1.3
      - id: length_2
        type: u2
        if: length == 0x82
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 2 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_3
        type: b24
        if: length == 0x83
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 3 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_4
        type: u4
        if: length == 0x84
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 4 bytes.
        doc-ref: X.690 §8.1.3
      - id: value
        size: 'length < 0x80 ? length : length == 0x81 ? length_1 : length == 0x82 ? length_2 : length == 0x83 ? length_3 : length == 0x84 ? length_4 : 0'
        -label: object identifier
        -format: oid
        -default: 1.3.6.1.2.1
        -aka: {wireshark: snmp.value.oid}
        doc: The numbers of the name in bytes of 7 bits; the first byte holds two. 2b is 1.3.
        doc-ref: X.690 §8.19
  octets:
    -summary: "{value}"
    doc: Bytes, a text, or nothing.
    doc-ref: RFC 2578 §7.1.2
    seq:
      - id: length
        type: u1
        -label: length
        -format: hex
        -auto: {expr: 'sizeof(value) > 127 ? 127 : sizeof(value)', unless: length > 127}
        -check:
          - {that: 'length <= 0x84 and length != 0x80', say: "a length without an end, or of more than four bytes, is not read here", ref: "X.690 §8.1.3; RFC 3417 §8", level: warning}
        doc: The bytes of the content when below 128. 0x81 to 0x84 say that so many bytes with the length follow; content of 128 bytes or more needs that, and it does not come by itself.
        doc-ref: X.690 §8.1.3
      - id: length_1
        type: u1
        if: length == 0x81
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 1 byte.
        doc-ref: X.690 §8.1.3
      - id: length_2
        type: u2
        if: length == 0x82
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 2 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_3
        type: b24
        if: length == 0x83
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 3 bytes.
        doc-ref: X.690 §8.1.3
      - id: length_4
        type: u4
        if: length == 0x84
        -label: length of the content
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes of the content, in 4 bytes.
        doc-ref: X.690 §8.1.3
      - id: value
        size: 'length < 0x80 ? length : length == 0x81 ? length_1 : length == 0x82 ? length_2 : length == 0x83 ? length_3 : length == 0x84 ? length_4 : 0'
        -label: bytes
        -aka: {scapy: value, wireshark: [snmp.value.octets, snmp.value.opaque, snmp.value.unk]}
        doc: Bytes, very often a text. Nothing where there is no value.
        doc-ref: RFC 2578 §7.1.2
enums:
  message_version:
    0: {id: v1, -label: version 1}
    1: {id: v2c, -label: version 2c}
    2: {id: v2u, -label: version 2u}
    3: {id: v3, -label: version 3}
  pdu_type:
    0xa0: {id: get_request, -label: get request}
    0xa1: {id: get_next_request, -label: get-next request}
    0xa2: {id: response, -label: response}
    0xa3: {id: set_request, -label: set request}
    0xa4: {id: trap, -label: trap of version 1}
    0xa5: {id: get_bulk_request, -label: get-bulk request}
    0xa6: {id: inform_request, -label: inform request}
    0xa7: {id: snmpv2_trap, -label: trap}
    0xa8: {id: report, -label: report}
  value_type:
    0x02: {id: integer, -label: integer}
    0x04: {id: octet_string, -label: octet string}
    0x05: {id: nothing, -label: nothing}
    0x06: {id: object_identifier, -label: object identifier}
    0x40: {id: ip_address, -label: IP address}
    0x41: {id: counter32, -label: counter}
    0x42: {id: gauge32, -label: gauge}
    0x43: {id: time_ticks, -label: time}
    0x44: {id: opaque, -label: opaque}
    0x45: {id: nsap_address, -label: NSAP address}
    0x46: {id: counter64, -label: counter of 64 bits}
    0x47: {id: uinteger32, -label: unsigned integer}
    0x80: {id: no_such_object, -label: no such object}
    0x81: {id: no_such_instance, -label: no such instance}
    0x82: {id: end_of_mib_view, -label: end of the view}
  error:
    0: {id: no_error, -label: no error}
    1: {id: too_big, -label: too big}
    2: {id: no_such_name, -label: no such name}
    3: {id: bad_value, -label: bad value}
    4: {id: read_only, -label: read only}
    5: {id: other_error, -label: other error}
    6: {id: no_access, -label: no access}
    7: {id: wrong_type, -label: wrong type}
    8: {id: wrong_length, -label: wrong length}
    9: {id: wrong_encoding, -label: wrong encoding}
    10: {id: wrong_value, -label: wrong value}
    11: {id: no_creation, -label: no creation}
    12: {id: inconsistent_value, -label: inconsistent value}
    13: {id: resource_unavailable, -label: resource unavailable}
    14: {id: commit_failed, -label: commit failed}
    15: {id: undo_failed, -label: undo failed}
    16: {id: authorization_error, -label: authorization error}
    17: {id: not_writable, -label: not writable}
    18: {id: inconsistent_name, -label: inconsistent name}
  trap_value:
    0: {id: cold_start, -label: cold start}
    1: {id: warm_start, -label: warm start}
    2: {id: link_down, -label: link down}
    3: {id: link_up, -label: link up}
    4: {id: authentication_failure, -label: authentication failure}
    5: {id: egp_neighbor_loss, -label: EGP neighbor loss}
    6: {id: enterprise_specific, -label: enterprise specific}
