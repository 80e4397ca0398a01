import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allCodes, status } from '../status.ts'
import { type Requirement, requirements, requirementsOf } from './index.ts'

const draft = 'draft-ietf-httpbis-'
const documentOf = ({ section }: Requirement) => section.slice(0, section.indexOf(' §'))
const sectionOf = ({ section }: Requirement) => section.slice(section.indexOf('§') + 1)
const keyword = /\b(?:MUST NOT|MUST|SHOULD NOT|SHOULD|MAY|SHALL|REQUIRED|RECOMMENDED|OPTIONAL)\b/g

describe('requirements', () => {
  it('each has an id of its own, made of its document, its section and its subject', () => {
    const ids = requirements.map(({ id }) => id)
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    )
    for (const requirement of requirements) {
      const name = documentOf(requirement)
      const document = name.startsWith(draft) ? name.slice(draft.length) : `rfc${name.slice(4)}`
      const start = `${document}-${sectionOf(requirement).toLowerCase()}-`
      assert.ok(requirement.id.startsWith(start), `${requirement.id} should start with ${start}`)
      assert.match(requirement.id.slice(start.length), /^[a-z0-9]+(?:-[a-z0-9]+)*$/, requirement.id)
    }
  })

  it('each names its section', () => {
    for (const { id, section } of requirements) {
      assert.match(
        section,
        /^(?:RFC \d{4}|draft-ietf-httpbis-(?:resumable-upload|rfc6265bis)) §(?:\d+(?:\.\d+)*|[A-Z])$/,
        id,
      )
    }
  })

  it('RFC 9110 §15 is complete: 77 keywords', () => {
    const records = requirements.filter(({ section }) => section.startsWith('RFC 9110 §15'))
    assert.equal(records.length, 77)
  })

  it('RFC 9110 is complete: 434 keywords, those of the text but for the eleven that §2.2 lists', () => {
    const records = requirements.filter(requirement => documentOf(requirement) === 'RFC 9110')
    const countBy = (key: (requirement: Requirement) => string) =>
      Object.fromEntries([...Map.groupBy(records, key)].map(([name, { length }]) => [name, length]))
    assert.equal(records.length, 434)
    assert.deepEqual(
      countBy(requirement => String(Number.parseInt(sectionOf(requirement), 10))),
      {
        2: 7,
        3: 2,
        4: 21,
        5: 30,
        6: 20,
        7: 48,
        8: 37,
        9: 47,
        10: 37,
        11: 11,
        12: 12,
        13: 43,
        14: 23,
        15: 77,
        16: 19,
      },
    )
    assert.deepEqual(
      countBy(({ level }) => level),
      { MUST: 128, 'MUST NOT': 76, SHOULD: 93, 'SHOULD NOT': 31, MAY: 106 },
    )
  })

  it('only the documents here in full, and those of fields and versions, have requirements about no code in particular', () => {
    for (const { id, section, codes } of requirements) {
      const full = /^RFC (?:9110 §(?!15)|9111 §)/.test(section)
      const other = /^(?:RFC (?:6265|6797|8246|8288|9113|9114|9209|9211|9651)|draft-ietf-httpbis-rfc6265bis) §/
      const may = full || other.test(section)
      assert.ok(codes.length > 0 || may, `${id} is about no code`)
    }
    assert.ok(requirements.some(({ codes }) => codes.length === 0))
  })

  it('RFC 9111 is complete: 103 keywords', () => {
    const records = requirements.filter(requirement => documentOf(requirement) === 'RFC 9111')
    const countOf = (level: string) => records.filter(record => record.level === level).length
    assert.equal(records.length, 103)
    assert.deepEqual(['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'].map(countOf), [26, 36, 16, 2, 23])
  })

  it('each code and class is one of the book', () => {
    for (const { id, codes } of requirements) {
      assert.equal(new Set(codes).size, codes.length, `${id} names a code twice`)
      for (const code of codes) assert.ok(typeof code === 'string' || status(code), `${id}: ${code} is not in the book`)
    }
  })

  it('each field name is a token, and once in its record', () => {
    for (const { id, fields } of requirements) {
      assert.equal(new Set(fields).size, fields.length, `${id} names a field twice`)
      for (const field of fields) assert.match(field, /^[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)*$/, id)
    }
  })

  it('the words are one sentence with one keyword, that of the level', () => {
    for (const { id, level, words } of requirements) {
      assert.deepEqual(words.match(keyword), [level], id)
      assert.match(words, /^[A-Z].*\.$/, id)
      assert.doesNotMatch(words, /[^\x20-\x7e]|\b(?:headers?|body|payload|entity)\b(?!-| tag)|\. [A-Z]/, id)
    }
  })

  it('what cannot be seen says why', () => {
    for (const { id, seen, why } of requirements) {
      if (seen === 'never' || seen === 'code') assert.ok(why, `${id} does not say why`)
      if (why !== undefined) assert.match(why, /^[A-Z][\x20-\x7e]{15,}\.$/, id)
    }
  })

  it('no sentence stands twice', () => {
    const words = requirements.map(requirement => requirement.words)
    assert.deepEqual(
      words.filter((sentence, index) => words.indexOf(sentence) !== index),
      [],
    )
  })

  for (const { code, fields } of allCodes.filter(({ standing }) => standing !== 'vendor' && standing !== 'informal')) {
    for (const level of ['must', 'must not'] as const) {
      const owed = Object.keys(fields).filter(field => fields[field] === level)
      if (owed.length === 0) continue
      it(`${code}: each field that it ${level} have is in a ${level.toUpperCase()} record`, () => {
        const records = requirementsOf(code).filter(requirement => requirement.level === level.toUpperCase())
        for (const field of owed)
          assert.ok(
            records.some(record => record.fields.includes(field)),
            field,
          )
      })
    }
  }

  it('those of a code come from the narrowest to the widest', () => {
    const ranks = requirementsOf(413).map(({ codes }) =>
      [413, '4xx', 'any'].findIndex(scope => codes.includes(scope as never)),
    )
    assert.ok(ranks.includes(0) && ranks.includes(1) && ranks.includes(2) && !ranks.includes(-1))
    assert.deepEqual(ranks, ranks.toSorted())
    assert.deepEqual(
      requirementsOf(999).filter(({ codes }) => !codes.includes('any')),
      [],
    )
  })

  it('prints the table of coverage', () => {
    const columns = [
      'MUST',
      'MUST NOT',
      'SHOULD',
      'SHOULD NOT',
      'MAY',
      'exchange',
      'sequence',
      'code',
      'never',
    ] as const
    const rows = new Map<string, Record<string, number>>()
    for (const requirement of requirements) {
      const part =
        documentOf(requirement) !== 'RFC 9110' ? '' : sectionOf(requirement).startsWith('15') ? ' §15' : ' else'
      for (const name of [documentOf(requirement) + part, 'all']) {
        const row = rows.get(name) ?? Object.fromEntries(['records', ...columns].map(column => [column, 0]))
        for (const column of ['records', requirement.level, requirement.seen]) row[column] = (row[column] ?? 0) + 1
        rows.set(name, row)
      }
    }
    const all = rows.get('all')
    rows.delete('all')
    console.log(['document'.padEnd(36), 'records', ...columns].join('  '))
    for (const [name, row] of [...rows, ['all', all ?? {}] as const]) {
      const cells = ['records', ...columns].map(column => String(row[column] ?? 0).padStart(column.length))
      console.log([name.padEnd(36), ...cells].join('  '))
    }
    assert.equal(all?.records, requirements.length)
  })
})
