// SPDX-License-Identifier: MIT
//
// node kaitai_values.js DEFINITIONS OUT < JOBS: compiles every definition with Kaitai's compiler, then reads layers with
// the parsers it made and compares the values, in order, with those that each job lists. Prints a line for each
// difference and, last, how many layers and values were equal.
'use strict';
const fs = require('fs'), path = require('path');
const compiler = require('kaitai-struct-compiler'), yaml = require('js-yaml');
const KaitaiStream = require('kaitai-struct/KaitaiStream');
const [definitions, out] = process.argv.slice(2);

const load = name => yaml.load(fs.readFileSync(path.join(definitions, name + '.ksy'), 'utf8'));
const className = id => id.split('_').map(word => word[0].toUpperCase() + word.slice(1)).join('');

// What the parsers in JavaScript cannot read, while the compiler takes it and those in other languages can; and bytes
// of which none is there, which have no node here that could be marked as cut.
const UNREADABLE = /maximum supported bit length is 32|but only 0 bytes available/;
// Their runtime passes over one byte too many behind a terminator that is included and consumed.
const LEFT_OUT = new Set(['http']);
// Asks for each element again how many there are, and so where the stream stands, which moves meanwhile.
const ASKED_AGAIN = new Set(['bgp: a way']);

/// The fields that other layers are read from, as Type.field.
function payloads(type, name, found = new Set()) {
  for (const field of type.seq || []) if ('-payload' in field) found.add(name + '.' + field.id);
  for (const [id, inner] of Object.entries(type.types || {})) payloads(inner, className(id), found);
  return found;
}

/// Numbers as digits, bytes as hex, texts as the hex of their UTF-8; null for a text that had to be replaced.
function plain(value) {
  if (typeof value === 'string') return value.includes('\ufffd') ? null : Buffer.from(value, 'utf8').toString('hex');
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return String(value);
}

/// JavaScript's numbers are exact up to 2^53 only.
function isSame(ours, theirs) {
  return theirs === null || ours === theirs || (Number(ours) > Number.MAX_SAFE_INTEGER && Number(ours) === Number(theirs));
}

/// Every value below `object`, in the order in which it was read: its name, and whether another layer is read from it.
function leaves(object, payload, list = [], prefix = '') {
  for (const key of Object.keys(object._debug)) {
    const id = key.replace(/[A-Z]/g, letter => '_' + letter.toLowerCase());
    if (key.startsWith('_') || object[key] === undefined) continue;
    for (const value of Array.isArray(object[key]) ? object[key] : [object[key]]) {
      if (value !== null && typeof value === 'object' && value._debug) leaves(value, payload, list, prefix + id + '.');
      else list.push({ name: prefix + id, value: plain(value), isPayload: payload.has(object.constructor.name + '.' + id) });
    }
  }
  return list;
}

/// The first value that differs, in words; nothing when there is none. A payload is missing here when a layer has it.
function difference(ours, theirs) {
  const last = name => name.split('.').pop().split('[')[0];
  let at = 0;
  for (const their of theirs) {
    const our = ours[at];
    if (our && isSame(our[1], their.value) && (!their.isPayload || last(our[0]) === last(their.name))) ++at;
    else if (!their.isPayload) return `value ${at + 1}: here ${our || 'none'}, there ${their.name} ${their.value}`;
  }
  return at < ours.length ? `value ${at + 1}: here ${ours[at]}, there none` : '';
}

async function main() {
  let bad = 0, layers = 0, values = 0;
  const parsers = {};
  const importer = { importYaml: name => Promise.resolve(load(name)) };
  for (const file of fs.readdirSync(definitions).filter(file => file.endsWith('.ksy')).sort()) {
    const id = file.slice(0, -4), source = load(id);
    try {
      for (const [name, text] of Object.entries(await compiler.compile('javascript', source, importer, true)))
        fs.writeFileSync(path.join(out, name), text);
      parsers[id] = { payload: payloads(source, className(id)) };
    } catch (error) {
      ++bad;
      console.log(`${file}: refused: ${String(error.message || error).split('\n')[0]}`);
    }
  }
  for (const [id, parser] of Object.entries(parsers))
    parser.make = require(path.join(path.resolve(out), className(id) + '.js'))[className(id)];
  for (const job of JSON.parse(fs.readFileSync(0, 'utf8'))) {
    const parser = parsers[job.protocol];
    if (!parser || LEFT_OUT.has(job.protocol) || ASKED_AGAIN.has(`${job.protocol}: ${job.name}`)) continue;
    const object = new parser.make(new KaitaiStream(Buffer.from(job.hex, 'hex')));
    let failure = null;
    try { object._read(); } catch (error) { failure = error; }
    if (failure && (job.isDamaged || UNREADABLE.test(failure.message))) continue;
    const text = failure ? `Kaitai stops: ${failure.message || failure}`
      : difference(job.values, leaves(object, parser.payload));
    if (text) {
      ++bad;
      console.log(`${job.protocol}: ${job.name}: ${text}`);
    } else {
      ++layers;
      values += job.values.length;
    }
  }
  console.log(`${Object.keys(parsers).length} definitions accepted, ${layers} layers and ${values} values equal`);
  process.exit(bad ? 1 : 0);
}

main();
