# SPDX-License-Identifier: MIT
meta:
  id: tftp
  title: Trivial File Transfer Protocol
  endian: be
  encoding: UTF-8
  -binds: {udp.port: 69}
  -aka: {dpkt: tftp.TFTP, scapy: TFTP, wireshark: tftp}
  -group: Application
  -summary: "{opcode}"
-scapy: {fields: [["/", body]]}
-dpkt: {class: TFTP, fields: [[opcode, opcode.to_i, 1]], data: body, joins: true}
doc: >-
  Copies one file in blocks, each confirmed before the next. Small enough for
  boot loaders. Only the request goes to port 69; the rest uses ports of its own.
doc-ref: RFC 1350
seq:
  - id: opcode
    type: u2
    enum: opcode
    -label: operation
    -default: 1
    -aka: {scapy: op, wireshark: tftp.opcode}
    -check:
      - {that: 'opcode.to_i >= 1 and opcode.to_i <= 6', say: "is 1 to 6", ref: "RFC 1350 §5; RFC 2347", level: warning}
    doc: What this packet does.
    doc-ref: RFC 1350 §5; RFC 2347
  - id: body
    type:
      switch-on: opcode
      cases:
        'opcode::read_request': request
        'opcode::write_request': request
        'opcode::data': data
        'opcode::acknowledgment': acknowledgment
        'opcode::error': error
        'opcode::option_acknowledgment': option_acknowledgment
        _: other
    -label: body
    -inline: true
    doc: What follows, depending on the operation.
    doc-ref: RFC 1350 §5
types:
  request:
    -scapy:
      - {class: TFTP_RRQ, when: _parent.opcode == 1, fields: [["/", options]]}
      - {class: TFTP_WRQ, fields: [["/", options]]}
    -summary: "{_parent.opcode} {filename}"
    -dpkt: {class: ~, builds: options.size == 0, extras: [[filename, filename], [mode, mode]], data: ~}
    doc: Asks for a file, or to be allowed to write one.
    doc-ref: RFC 1350 §5
    seq:
      - id: filename
        type: strz
        -label: file name
        -default: "boot.img"
        -aka: {scapy: filename, wireshark: [tftp.source_file, tftp.destination_file]}
        doc: The file on the server.
        doc-ref: RFC 1350 §5
      - id: mode
        type: strz
        -label: mode
        -default: "octet"
        -aka: {scapy: mode, wireshark: tftp.type}
        doc: "How it is written on the way: octet (as it is), netascii (lines end in CR LF) or mail (obsolete), in any case of letters."
        doc-ref: RFC 1350 §5
      - id: options
        type: option
        repeat: eos
        -label: options
        doc: What the client would like to change. Servers that know none of it ignore it.
        doc-ref: RFC 2347
  option:
    -scapy: {class: TFTP_Option}
    -summary: "{name} = {value}"
    doc: One wish, or one that was granted.
    doc-ref: RFC 2347
    seq:
      - id: name
        type: strz
        -label: name
        -default: "blksize"
        -aka: {scapy: oname, wireshark: tftp.option.name}
        doc: blksize, timeout, tsize, windowsize, multicast or another, in any case of letters.
        doc-ref: RFC 2347; RFC 2348; RFC 2349; RFC 7440
      - id: value
        type: strz
        -label: value
        -default: "1428"
        -aka: {scapy: value, wireshark: tftp.option.value}
        doc: The number, written out.
        doc-ref: RFC 2347
  data:
    -scapy: {class: TFTP_DATA}
    -dpkt: {class: ~, extras: [[block, block]], data: data}
    -summary: "block {block}"
    doc: One block of the file. A block shorter than the others, even an empty one, is the last.
    doc-ref: RFC 1350 §5
    seq:
      - id: block
        type: u2
        -label: block
        -default: 1
        -aka: {scapy: block, wireshark: tftp.block}
        doc: Its number, from 1.
        doc-ref: RFC 1350 §5
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {scapy: load}
        doc: "The bytes of the block: 512, or as many as blksize says."
        doc-ref: RFC 1350 §5
  acknowledgment:
    -scapy: {class: TFTP_ACK}
    -dpkt: {class: ~, fields: [[block, block, ""]]}
    -summary: "block {block}"
    doc: Confirms a block.
    doc-ref: RFC 1350 §5
    seq:
      - id: block
        type: u2
        -label: block
        -aka: {scapy: block, wireshark: tftp.block}
        doc: The number of the block that arrived. 0 confirms a write request.
        doc-ref: RFC 1350 §5
  error:
    -scapy: {class: TFTP_ERROR}
    -dpkt: {class: ~, extras: [[errcode, code.to_i], [errmsg, message]], data: ~}
    -summary: "{code}: {message}"
    doc: Ends the transfer. It is not confirmed.
    doc-ref: RFC 1350 §5
    seq:
      - id: code
        type: u2
        enum: error_code
        -label: code
        -aka: {scapy: errorcode, wireshark: tftp.error.code}
        doc: What went wrong.
        doc-ref: RFC 1350 §5; RFC 2347
      - id: message
        type: strz
        -label: message
        -aka: {scapy: errormsg, wireshark: tftp.error.message}
        doc: The same for a person to read.
        doc-ref: RFC 1350 §5
  option_acknowledgment:
    -scapy: {class: TFTP_OACK, fields: [["/", options]]}
    -dpkt: {class: ~}
    doc: The options that the server takes, in place of the first data or confirmation.
    doc-ref: RFC 2347
    seq:
      - id: options
        type: option
        repeat: eos
        -label: options
        -default: [{}]
        doc: Those granted, with the server's values.
        doc-ref: RFC 2347
  other:
    -dpkt: {class: ~, data: data}
    doc: An operation without a description here.
    doc-ref: RFC 1350
    seq:
      - id: data
        size-eos: true
        -label: data
        doc: All that follows the operation.
        doc-ref: RFC 1350
enums:
  # Scapy's and Wireshark's are the same; RFC 1350 with RFC 2347's additions.
  opcode:
    1: {id: read_request, -label: read request, -aka: {scapy: RRQ}}
    2: {id: write_request, -label: write request, -aka: {scapy: WRQ}}
    3: {id: data, -label: data, -aka: {scapy: DATA}}
    4: {id: acknowledgment, -label: acknowledgment, -aka: {scapy: ACK}}
    5: {id: error, -label: error, -aka: {scapy: ERROR}}
    6: {id: option_acknowledgment, -label: option acknowledgment, -aka: {scapy: OACK}}
  error_code:
    0: {id: not_defined, -label: not defined}
    1: {id: file_not_found, -label: file not found}
    2: {id: access_violation, -label: access violation}
    3: {id: disk_full, -label: disk full}
    4: {id: illegal_operation, -label: illegal operation}
    5: {id: unknown_transfer, -label: unknown transfer ID}
    6: {id: file_exists, -label: file already exists}
    7: {id: no_such_user, -label: no such user}
    8: {id: options_refused, -label: options refused}
