# SPDX-License-Identifier: MIT
meta:
  id: syslog
  title: Syslog
  endian: be
  encoding: UTF-8
  -binds: {udp.port: 514}
  -aka: {wireshark: syslog}
  -group: Application
  -summary: "{facility}.{severity}"
doc: >-
  A program's message for a log, with how grave it is and what part of the system it is
  about. There are two formats: the old one that BSD had, and the one that the IETF made of it.
doc-ref: RFC 5424; RFC 3164
seq:
  - id: open
    contents: "<"
    -label: opening
    doc: The bracket with which every message begins.
    doc-ref: RFC 5424 §6.2.1
  - id: pri
    type: str
    encoding: ASCII
    terminator: 0x3e
    -label: priority
    -default: "13"
    -check:
      - {that: 'pri.to_i >= 0 and pri.to_i <= 191', say: "is 0 to 191", ref: "RFC 5424 §6.2.1", level: error}
      - {that: 'pri.length >= 1 and pri.length <= 3', say: "has one to three digits", ref: "RFC 5424 §6.2.1", level: error}
    doc: The facility times 8 plus the severity, in decimal digits up to the bracket that closes it.
    doc-ref: RFC 5424 §6.2.1; RFC 3164 §4.1.1
  - id: version_or_month
    type: str
    encoding: ASCII
    terminator: 0x20
    eos-error: false
    -label: version, or first word
    -default: "1"
    -aka: {wireshark: syslog.version}
    doc: 1 in the IETF's format. In the old one the message's first word, which is the name of the month when a time begins it.
    doc-ref: RFC 5424 §6.2.2; RFC 3164 §4.1.2
  - id: ietf
    type: ietf
    if: version_or_month == "1"
    -label: header and message
    -inline: true
    doc: The rest in the IETF's format.
    doc-ref: RFC 5424 §6
  - id: bsd
    type: bsd(has_time)
    if: version_or_month != "1"
    -label: header and message
    -inline: true
    doc: The rest in the old format.
    doc-ref: RFC 3164 §4.1
instances:
  facility:
    value: pri.to_i / 8
    enum: facility
    -label: facility
    doc: What part of the system the message is about.
    doc-ref: RFC 5424 §6.2.1
  severity:
    value: pri.to_i % 8
    enum: severity
    -label: severity
    doc: How grave it is. The lower the number, the graver.
    doc-ref: RFC 5424 §6.2.1
  has_time:
    value: >-
      version_or_month == "Jan" or version_or_month == "Feb" or version_or_month == "Mar" or version_or_month == "Apr"
      or version_or_month == "May" or version_or_month == "Jun" or version_or_month == "Jul" or version_or_month == "Aug"
      or version_or_month == "Sep" or version_or_month == "Oct" or version_or_month == "Nov" or version_or_month == "Dec"
    doc: Whether the first word is the name of a month.
    doc-ref: RFC 3164 §4.1.2
types:
  ietf:
    -summary: "{_parent.facility}.{_parent.severity} {hostname} {app_name}: {msg}"
    doc: Five words of a header, structured data, and the message. A hyphen stands for what is not known.
    doc-ref: RFC 5424 §6
    seq:
      - id: timestamp
        type: str
        encoding: ASCII
        terminator: 0x20
        -label: time
        -default: "-"
        -aka: {wireshark: syslog.timestamp}
        doc: When it happened, such as 2003-10-11T22:14:15.003Z.
        doc-ref: RFC 5424 §6.2.3
      - id: hostname
        type: str
        encoding: ASCII
        terminator: 0x20
        -label: host name
        -default: "-"
        -aka: {wireshark: syslog.hostname}
        -check:
          - {that: 'hostname.length <= 255', say: "has at most 255 characters", ref: "RFC 5424 §6", level: warning}
        doc: The machine that it happened on, by its full name, or else its address.
        doc-ref: RFC 5424 §6.2.4
      - id: app_name
        type: str
        encoding: ASCII
        terminator: 0x20
        -label: program
        -default: "-"
        -aka: {wireshark: syslog.appname}
        -check:
          - {that: 'app_name.length <= 48', say: "has at most 48 characters", ref: "RFC 5424 §6", level: warning}
        doc: The program that says so.
        doc-ref: RFC 5424 §6.2.5
      - id: procid
        type: str
        encoding: ASCII
        terminator: 0x20
        -label: process
        -default: "-"
        -aka: {wireshark: syslog.procid}
        -check:
          - {that: 'procid.length <= 128', say: "has at most 128 characters", ref: "RFC 5424 §6", level: warning}
        doc: The number of the process, or anything that changes when the program starts anew.
        doc-ref: RFC 5424 §6.2.6
      - id: msgid
        type: str
        encoding: ASCII
        terminator: 0x20
        -label: message type
        -default: "-"
        -aka: {wireshark: syslog.msgid}
        -check:
          - {that: 'msgid.length <= 32', say: "has at most 32 characters", ref: "RFC 5424 §6", level: warning}
        doc: Which kind of message this is, so that it can be filtered.
        doc-ref: RFC 5424 §6.2.7
      - id: structured_data
        type: sd_item
        repeat: until
        repeat-until: _.opening == opening::blank or _io.eof
        -default: [{opening: 0x2d}, {opening: 0x20}]
        -label: structured data
        -check:
          - {that: 'structured_data[0].opening == opening::hyphen or structured_data[0].opening == opening::bracket', say: "begins with a bracket, or is a hyphen", ref: "RFC 5424 §6.3", level: error}
        doc: A hyphen or elements in brackets, then the blank that ends them when a message follows.
        doc-ref: RFC 5424 §6.3
      - id: msg
        size-eos: true
        -payload: {}
        -label: message
        doc: The text. UTF-8 when it begins with EF BB BF.
        doc-ref: RFC 5424 §6.4
  sd_item:
    -summary: "{content}"
    doc: One character, and behind a bracket all that it encloses.
    doc-ref: RFC 5424 §6.3
    seq:
      - id: opening
        type: u1
        enum: opening
        -label: opening
        -default: 0x2d
        doc: A hyphen for "none", a bracket for an element, or the blank that ends the structured data.
        doc-ref: RFC 5424 §6.3
      - id: content
        type: str
        terminator: 0x5d
        if: opening == opening::bracket
        -label: element
        -default: "example@32473"
        doc: >-
          A name, then parameters as name="value". Up to the next closing bracket: one that a backslash protects in a
          value ends it too early here.
        doc-ref: RFC 5424 §6.3.1
  bsd:
    -summary: "{_parent.facility}.{_parent.severity} {hostname}: {message}"
    doc: Day, time and host when the message has them, then the text.
    doc-ref: RFC 3164 §4.1
    params:
      - id: is_timed
        type: bool
    seq:
      - id: day_and_time
        type: str
        encoding: ASCII
        size: 12
        pad-right: 0x20
        if: _io.size > 0 and is_timed
        -label: day and time
        -default: " 1 00:00:00"
        doc: The day of the month, filled up to two characters with a blank, and the local time, such as 11 22:14:15.
        doc-ref: RFC 3164 §4.1.2
      - id: hostname
        type: str
        encoding: ASCII
        terminator: 0x20
        eos-error: false
        if: _io.size > 0 and is_timed
        -label: host name
        -default: "localhost"
        -aka: {wireshark: syslog.hostname}
        doc: The machine that it happened on, without its domain, or its address.
        doc-ref: RFC 3164 §4.1.2
      - id: message
        size-eos: true
        -payload: {}
        -label: message
        doc: The program's name, mostly with its process number in brackets and a colon, and the text.
        doc-ref: RFC 3164 §4.1.3
enums:
  opening:
    0x20: {id: blank, -label: end}
    0x2d: {id: hyphen, -label: none}
    0x5b: {id: bracket, -label: element}
  facility:
    0: {id: kern, -label: kern}
    1: {id: user, -label: user}
    2: {id: mail, -label: mail}
    3: {id: daemon, -label: daemon}
    4: {id: auth, -label: auth}
    5: {id: syslog, -label: syslog}
    6: {id: lpr, -label: lpr}
    7: {id: news, -label: news}
    8: {id: uucp, -label: uucp}
    9: {id: cron, -label: cron}
    10: {id: authpriv, -label: authpriv}
    11: {id: ftp, -label: ftp}
    12: {id: ntp, -label: ntp}
    13: {id: audit, -label: log audit}
    14: {id: alert, -label: log alert}
    15: {id: clock, -label: clock}
    16: {id: local0, -label: local0}
    17: {id: local1, -label: local1}
    18: {id: local2, -label: local2}
    19: {id: local3, -label: local3}
    20: {id: local4, -label: local4}
    21: {id: local5, -label: local5}
    22: {id: local6, -label: local6}
    23: {id: local7, -label: local7}
  severity:
    0: {id: emerg, -label: emergency}
    1: {id: alert, -label: alert}
    2: {id: crit, -label: critical}
    3: {id: err, -label: error}
    4: {id: warning, -label: warning}
    5: {id: notice, -label: notice}
    6: {id: info, -label: informational}
    7: {id: debug, -label: debug}
