import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { malformedQuery } from './fault.ts'
import { parseQuery } from './parse.ts'
import { counted, odd, parts } from './parts.fixture.ts'
import type { ListQuery } from './query.ts'

function parsed(text: string, definition = parts): ListQuery {
  const result = parseQuery(text, definition)
  assert.ok('query' in result, JSON.stringify(result))
  return result.query
}

function faultsOf(text: string, definition = parts): readonly (readonly [string, string])[] {
  const result = parseQuery(text, definition)
  return 'faults' in result ? result.faults.map(({ parameter, detail }) => [parameter, detail] as const) : []
}

const filters = (text: string) =>
  parsed(text).filters.map(({ property, operator, values }) => [property.name, operator, ...values])

describe('a query', () => {
  it('that is empty asks for the first page of everything', () => {
    assert.deepEqual(parsed(''), {
      filters: [],
      words: [],
      sort: [],
      fields: undefined,
      limit: 50,
      total: false,
      cursor: undefined,
    })
    assert.deepEqual(parsed('&&'), parsed(''))
  })

  it('filters as that of json-server 1.0 does', () => {
    assert.deepEqual(filters('name=Bolt'), [['name', 'in', 'Bolt']])
    assert.deepEqual(filters('name:eq=Bolt&stock=1&name=Nut&name:in=Pin,%20Screw'), [
      ['name', 'in', 'Bolt', 'Nut', 'Pin', 'Screw'],
      ['stock', 'in', 1],
    ])
    assert.deepEqual(filters('price:gt=1&price:gte=-1.5e2&stock:lt=3&stock:lte=4&name:ne=a&name:ne=b'), [
      ['price', 'gt', 1],
      ['price', 'gte', -150],
      ['stock', 'lt', 3],
      ['stock', 'lte', 4],
      ['name', 'ne', 'a'],
      ['name', 'ne', 'b'],
    ])
    assert.deepEqual(filters('name:contains=a&name:startsWith=b&note:endsWith=c'), [
      ['name', 'contains', 'a'],
      ['name', 'startsWith', 'b'],
      ['note', 'endsWith', 'c'],
    ])
    assert.deepEqual(filters('address.city=Neu+Ulm&note:is=null&price:is=present&active=true&extra:gt=5'), [
      ['address.city', 'in', 'Neu Ulm'],
      ['note', 'is', 'null'],
      ['price', 'is', 'present'],
      ['active', 'in', true],
      ['extra', 'gt', '5'],
    ])
    assert.deepEqual(filters('name'), [['name', 'in', '']])
    assert.deepEqual(filters(`${encodeURIComponent(odd)}:ne=%27`), [[odd, 'ne', "'"]])
  })

  it('sorts, searches, selects, counts and limits', () => {
    const { sort, words, limit, total, fields } = parsed(
      '_sort=-price,%20name&_q=Bolt+m6*&_limit=7&_total=true&_fields=id,address.city,lines,name',
    )
    assert.deepEqual(
      sort.map(({ property, descending }) => [property.name, descending]),
      [
        ['price', true],
        ['name', false],
      ],
    )
    assert.deepEqual(words, ['Bolt', 'm6'])
    assert.deepEqual([limit, total], [7, true])
    assert.deepEqual(
      fields,
      new Map<string, unknown>([
        ['id', 'all'],
        ['address', new Map([['city', 'all']])],
        ['lines', 'all'],
        ['name', 'all'],
      ]),
    )
    assert.equal(parsed('_sort=name,id,price').sort.length, 2)
    assert.deepEqual(parsed('_fields=address,address.city').fields, new Map([['address', 'all']]))
  })

  it('has the limits that it is given', () => {
    const limit = { default: 5, most: 10 }
    const result = parseQuery('', parts, { limit })
    assert.equal('query' in result && result.query.limit, 5)
    assert.deepEqual(parseQuery('_limit=11', parts, { limit }), {
      faults: [{ parameter: '_limit', detail: 'Write a whole number from 1 to 10.' }],
    })
    assert.equal(parsed('_limit=1000').limit, 1000)
    for (const text of ['0', '1001', '-1', '1.5', '', 'ten', '1e2', '9'.repeat(30)]) {
      assert.deepEqual(faultsOf(`_limit=${text}`), [['_limit', 'Write a whole number from 1 to 1000.']])
    }
  })

  it('is told every fault at once, each with what mends it', () => {
    const query =
      'price=cheap&stock:gt=1.5&active:gt=true&name:near=x&colour=red&_sort=size&_fields=a&_total=yes&note:is=x'
    const all = faultsOf(query)
    assert.deepEqual(all, [
      ['price', 'Write a number; "cheap" is none.'],
      ['stock:gt', 'Write a whole number; "1.5" is none.'],
      ['active:gt', '"active" takes true or false, and with it "=" or :eq, :in, :ne, :is.'],
      [
        'name:near',
        '"name" takes text, and with it "=" or :eq, :in, :ne, :gt, :gte, :lt, :lte, :contains, :startsWith, :endsWith, :is.',
      ],
      [
        'colour',
        `There is no such parameter. There is: _q, _sort, _fields, _limit, _cursor, _total, ${[...parts.properties.keys()].join(', ')}.`,
      ],
      ['_sort', `There is no "size". There is: ${[...parts.properties.keys()].join(', ')}.`],
      ['_fields', `There is no "a". There is: lines, address, ${[...parts.properties.keys()].join(', ')}.`],
      ['_total', 'Write true or false.'],
      ['note:is', 'Write "null" for the items that lack it, or "present" for those that have it.'],
    ])
    const { status, members } = malformedQuery(all.map(([parameter, detail]) => ({ parameter, detail })))
    assert.equal(status, 400)
    assert.equal((members.errors as unknown[]).length, all.length)
  })

  it('takes values of the type of the property only', () => {
    for (const text of ['', ' 1', '1 ', '0x10', '01', '.5', '1.', '+1', '1e999', 'NaN', 'Infinity', '1,5', "1'--"]) {
      assert.equal(faultsOf(`price=${encodeURIComponent(text)}`).length, 1, text)
    }
    for (const text of ['9007199254740993', '1e300', '1.5']) assert.equal(faultsOf(`stock=${text}`).length, 1, text)
    for (const text of ['1', 'yes', 'TRUE', '']) assert.equal(faultsOf(`active=${text}`).length, 1, text)
    assert.deepEqual(faultsOf('price:in=1,2,x'), [['price:in', 'Write a number; "x" is none.']])
    assert.deepEqual(faultsOf('price=null'), [
      ['price', 'Write a number; "null" is none. For the items that lack it, write "price:is=null".'],
    ])
    assert.equal(faultsOf('stock:contains=1').length, 1)
    assert.deepEqual(parsed('id=7', counted).filters[0]?.values, [7])
  })

  it('says what stands here for the words of json-server', () => {
    for (const name of ['_page', '_per_page', '_start', '_end', '_order', '_embed', '_expand', '_where', 'q']) {
      const [[parameter, detail] = ['', '']] = faultsOf(`${name}=1`)
      assert.equal(parameter, name)
      assert.doesNotMatch(detail, /no such parameter/)
    }
    assert.deepEqual(faultsOf('price_gte=5&name_like=x&price_near=1'), [
      ['price_gte', 'Write price:gte.'],
      ['name_like', 'Write name:contains.'],
      ['price_near', faultsOf('colour=red')[0]?.[1]],
    ])
    assert.match(faultsOf('_per_page=10')[0]?.[1] ?? '', /_limit/)
    assert.match(faultsOf('_order=desc')[0]?.[1] ?? '', /_sort=-/)
  })

  it('is bounded', () => {
    assert.deepEqual(faultsOf(Array(50).fill('name=a').join('&')), [])
    const [[parameter, detail] = ['', ''], ...others] = faultsOf(
      `${Array(50).fill('name=a').join('&')}&stock=1&price=x`,
    )
    assert.equal(parameter, 'stock')
    assert.match(detail, /at most 50 parameters/)
    assert.deepEqual(others, [])
    assert.deepEqual(faultsOf(`name=${'a'.repeat(1000)}`), [])
    assert.deepEqual(faultsOf(`name=${'a'.repeat(1001)}`), [['name', 'Write at most 1000 characters.']])
    assert.deepEqual(faultsOf(`${'n'.repeat(5000)}=1`), [[`${'n'.repeat(100)}…`, 'Write at most 1000 characters.']])
    assert.deepEqual(faultsOf(`stock:in=${Array(50).fill(1)}`), [])
    assert.deepEqual(faultsOf(`stock:in=${Array(51).fill(1)}`), [
      ['stock:in', 'Write at most 50 values; these are 51.'],
    ])
    assert.equal(faultsOf('_sort=name,price,stock,note,active,extra').length, 1)
    assert.equal(faultsOf('_sort=name,-name').length, 1)
    assert.equal(faultsOf('_sort=').length, 1)
    assert.deepEqual(faultsOf('_limit=1&_limit=2'), [['_limit', 'Write it once.']])
    assert.equal(parsed('_q=1+2+3+4+5+6+7+8+9+10').words.length, 10)
    assert.equal(faultsOf('_q=1+2+3+4+5+6+7+8+9+10+11').length, 1)
    assert.equal(faultsOf('_q=').length, 1)
    assert.equal(faultsOf('_q=***').length, 1)
    assert.equal(faultsOf('_q=bolt', counted).length, 1)
  })

  it('has to be UTF-8, percent-encoded, without U+0000', () => {
    for (const text of ['%', '%zz', '%c3', '%ff', '%c0%80', '%ed%a0%80', '100%']) {
      assert.match(faultsOf(`name=${text}`)[0]?.[1] ?? '', /UTF-8, percent-encoded/, text)
    }
    assert.deepEqual(faultsOf('%zz=1')[0]?.[0], '%zz')
    assert.deepEqual(faultsOf('name=a%00b'), [['name', 'Leave the character U+0000 out; no item has it.']])
    assert.deepEqual(faultsOf('_cursor=%00').length, 1)
  })

  it('names nothing of Object.prototype', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      assert.equal(faultsOf(`${name}=1`).length, 1)
      assert.equal(faultsOf(`name:${name}=1`).length, 1)
      assert.equal(faultsOf(`_sort=${name}`).length, 1)
      assert.equal(faultsOf(`_fields=${name}`).length, 1)
    }
  })

  it('of any text is understood or has faults, each with a name and a detail', () => {
    const words = [
      'name',
      'price',
      ':gt',
      ':in',
      '=',
      '&',
      '%',
      '%41',
      '%c3',
      '_sort',
      '_q',
      '_cursor',
      ',',
      '-',
      '1',
      'ü',
      '\0',
    ]
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words)).map(all => all.join('')),
    )
    fc.assert(
      fc.property(texts, text => {
        const result = parseQuery(text, parts)
        if ('faults' in result) {
          assert.ok(result.faults.length > 0)
          for (const { parameter, detail } of result.faults) {
            assert.ok(parameter.length <= 101 && detail.length > 0 && detail.length < 5000)
          }
        } else assert.ok(result.query.limit === 50)
      }),
    )
  })
})
