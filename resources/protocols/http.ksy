# SPDX-License-Identifier: MIT
meta:
  id: http
  title: Hypertext Transfer Protocol
  endian: be
  encoding: ISO-8859-1
  -binds: {tcp.port: [80, 8080, 8000, 3128]}
  -aka: {scapy: HTTP, wireshark: http}
  -group: Application
  -answers: is_response and not request.is_response
doc: >-
  A request for a resource, or the answer to it, as lines of text: a first line, fields of the
  header, an empty line, and then the content as it is.
doc-ref: RFC 9112 §2.1
seq:
  - id: start_line
    type: start_line
    terminator: 0x0a
    include: true
    -inline: true
    -label: first line
    doc: What is wanted, or how it went.
    doc-ref: RFC 9112 §2.1
  - id: headers
    type: str
    terminator: 0x0a
    repeat: until
    repeat-until: _ == "\r" or _ == ""
    -default: ["Host: localhost\r", "\r"]
    -label: header fields
    -check:
      - {that: 'headers.size == 0 or headers.last != ""', say: "the empty line has no carriage return", ref: "RFC 9112 §2.2", level: note}
    doc: Name, colon and value of each field of the header, one a line, then the empty line. A carriage return ends every line here.
    doc-ref: RFC 9112 §5
  - id: body
    size-eos: true
    -payload: {}
    -label: content
    -aka: {scapy: load, wireshark: http.file_data}
    doc: The content, or the first part of it. Chunks and what is compressed are shown as they are.
    doc-ref: RFC 9112 §6
instances:
  is_response:
    value: start_line.is_response
    doc: Whether this is an answer.
    doc-ref: RFC 9112 §2.1
types:
  start_line:
    -summary: "{first} {second} {third}"
    doc: Three words. What they are depends on whether the first is a version.
    doc-ref: RFC 9112 §2.1
    seq:
      - id: first
        type: str
        terminator: 0x20
        -label: method, or version
        -default: "GET"
        -aka: {scapy: [Method, Http_Version], wireshark: [http.request.method, http.response.version]}
        -check:
          - {that: 'first.length > 0', say: "a message begins with a method or with the version", ref: "RFC 9112 §3 and §4", level: error}
        doc: What is to be done with the resource, such as GET. An answer begins with the version, such as HTTP/1.1.
        doc-ref: RFC 9112 §3.1 and §4; RFC 9110 §9
      - id: second
        type: str
        terminator: 0x20
        -label: target, or status
        -default: "/"
        -aka: {scapy: [Path, Status_Code], wireshark: [http.request.uri, http.response.code]}
        -check:
          - {that: 'not is_response or second.to_i >= 100 and second.to_i <= 599', say: "a status is 100 to 599", ref: "RFC 9110 §15", level: warning}
        doc: Which resource is meant. In an answer the three digits that say how it went, such as 200.
        doc-ref: RFC 9112 §3.2 and §4; RFC 9110 §15
      - id: third
        type: str
        terminator: 0x0a
        -label: version, or reason
        -default: "HTTP/1.1\r"
        -aka: {scapy: [Http_Version, Reason_Phrase]}
        -check:
          - {that: 'is_response or third == "HTTP/1.1\r" or third == "HTTP/1.0\r"', say: "a request ends with the version and CR LF", ref: "RFC 9112 §2.2 and §2.3", level: warning}
        doc: The version in a request, a phrase for people in an answer. The carriage return in front of the line's end belongs to it here.
        doc-ref: RFC 9112 §2.3 and §4
    instances:
      is_response:
        value: first.length >= 5 and first.substring(0, 5) == "HTTP/"
        doc: Whether the first word is a version.
        doc-ref: RFC 9112 §4
