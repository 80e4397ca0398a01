import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseXml, type XmlElement } from './xml.ts'

const rootOf = (text: string): XmlElement => {
  const root = parseXml(text)
  assert.ok(typeof root === 'object', `${text} has a root`)
  return root
}

describe('parseXml', () => {
  it('names elements by their namespace, whatever the prefix', () => {
    assert.equal(rootOf('<a xmlns="DAV:"/>').name, 'DAV:a')
    assert.equal(rootOf('<x:a xmlns:x="DAV:"/>').name, 'DAV:a')
    assert.equal(rootOf("<a xmlns = 'DAV:' />").name, 'DAV:a')
    assert.equal(rootOf('<a/>').name, 'a')
  })

  it('ends a namespace with the element that declares it', () => {
    const root = rootOf('<a><b xmlns="urn:b"><c/></b><d/><x:e xmlns:x="urn:e" xmlns=""><f/></x:e></a>')
    assert.deepEqual(
      root.children.map(({ name, children }) => [name, ...children.map(child => child.name)]),
      [['urn:bb', 'urn:bc'], ['d'], ['urn:ee', 'f']],
    )
  })

  it('passes over comments and instructions, and takes character data as it is', () => {
    const text = '\uFEFF<?xml version="1.0"?><!-- <b> --><a> 1<!-- - -->2<?x <b> ?><![CDATA[<&>]]> </a><!-- end -->\n'
    assert.deepEqual(rootOf(text), { name: 'a', children: [], text: '12<&>' })
  })

  it('resolves references to characters and the five names, and no other entity', () => {
    assert.equal(rootOf('<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&nbsp;</a>').text, '<>&"\'A\u{1F600}&nbsp;')
  })

  for (const text of [
    '',
    'a',
    '<a>',
    '<a></b>',
    '<a></a></a>',
    '<a/><b/>',
    'x<a/>',
    '<a/>x',
    '<a',
    '<a b>',
    '<a b=c/>',
    '<a b="c"d="e"/>',
    '<a b="<"/>',
    '<a b="c/>',
    '<x:a/>',
    '<a>b & c</a>',
    '<a href="?b=1&c=2"/>',
    '<a>&#x110000;</a>',
    '<a><!-- </a>',
    '<a><![CDATA[ </a>',
    '<![CDATA[a]]><a/>',
    '< a/>',
  ]) {
    it(`finds that ${JSON.stringify(text)} is not well-formed`, () => assert.equal(parseXml(text), 'malformed'))
  }

  it('judges no document that has a document type, so that nothing expands', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>'
    assert.equal(parseXml(bomb), undefined)
    assert.equal(parseXml('<!DOCTYPE html><a>'), undefined)
  })

  it('judges nothing that is too deep, too long, or has too many elements or namespaces', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth)
    assert.ok(typeof parseXml(nested(100)) === 'object')
    assert.equal(parseXml(nested(101)), undefined)
    assert.equal(parseXml(`<a>${'x'.repeat(1_000_000)}</a>`), undefined)
    assert.equal(parseXml(`<a>${'<b/>'.repeat(50_000)}</a>`), undefined)
    const declared = Array.from({ length: 101 }, (_, index) => ` xmlns:n${index}="urn:n"`).join('')
    assert.equal(parseXml(`<a${declared}/>`), undefined)
  })
})
