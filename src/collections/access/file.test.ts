import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readAccess } from './file.ts'
import { AccessFault } from './place.ts'
import { newToken } from './token.ts'

const password = `scrypt$ln=15,r=8,p=3$${'A'.repeat(22)}$${'A'.repeat(43)}`
const { hash } = newToken()
const anna = { name: 'anna', password, may: { '*': ['read'], orders: ['read', 'write'] } }
const sync = { name: 'erp-sync', token: hash, may: { '*': ['read', 'create', 'change', 'delete'] }, plan: 'free' }
const file = { realm: 'erp', refusal: 'hidden', anyone: { parts: ['read'] }, callers: [anna, sync] }

/** What is said of a file in which something stands elsewise. */
function faultOf(changed: unknown, collections?: readonly string[]): string {
  const text = typeof changed === 'string' ? changed : JSON.stringify(changed)
  try {
    readAccess(text, 'access.json', collections)
  } catch (error) {
    assert.ok(error instanceof AccessFault, String(error))
    return error.message
  }
  return 'nothing'
}
const withCaller = (changed: object) => ({ ...file, callers: [anna, { ...sync, ...changed }] })

describe('a file of credentials', () => {
  it('says who there is, and how they show it', () => {
    const { schemes, refusal, anyone } = readAccess(JSON.stringify(file), 'access.json')
    assert.deepEqual(
      schemes.map(({ challenge }) => challenge),
      ['Bearer realm="erp"', 'Basic realm="erp", charset="UTF-8"'],
    )
    assert.equal(refusal, 'hidden')
    assert.deepEqual(anyone?.may.get('parts'), new Set(['read']))
  })

  it('has the schemes that its callers need, and always one', () => {
    const schemesOf = (...callers: unknown[]) =>
      readAccess(JSON.stringify({ realm: 'erp', callers }), 'f').schemes.map(({ challenge }) => challenge.split(' ')[0])
    assert.deepEqual(schemesOf(anna), ['Basic'])
    assert.deepEqual(schemesOf(sync), ['Bearer'])
    assert.deepEqual(schemesOf(), ['Bearer'])
  })

  it('lets nobody in without credentials unless it says so', () => {
    const { anyone, refusal } = readAccess(JSON.stringify({ realm: 'erp', callers: [anna] }), 'f')
    assert.equal(anyone, undefined)
    assert.equal(refusal, 'forbidden')
  })

  it('names the place and the mend of what is wrong', () => {
    for (const [changed, told] of [
      [[], 'access.json: it has to be an object'],
      [null, 'access.json: it has to be an object'],
      [{ ...file, realm: undefined }, 'realm is missing'],
      [{ ...file, realm: 'Köln' }, 'realm has to be a text of 1 to 100 characters, in ASCII'],
      [{ ...file, realm: 'a\nb' }, 'realm has to be'],
      [{ ...file, refusal: 'no' }, 'refusal has to be "forbidden" or "hidden"'],
      [{ ...file, caller: [] }, 'caller is no member that is known; there are realm, callers, refusal, anyone'],
      ['{"__proto__": {}, "realm": "erp", "callers": []}', '["__proto__"] is no member'],
      [{ ...file, anyone: null }, 'anyone has to be an object'],
      [
        { ...file, anyone: { parts: ['reed'] } },
        'anyone.parts[0] is "reed"; the rights are read, create, change, delete, write',
      ],
      [{ ...file, anyone: { parts: [['read']] } }, 'anyone.parts[0] is no text'],
      [{ ...file, callers: {} }, 'callers has to be a list'],
      [{ ...file, callers: ['anna'] }, 'callers[0] has to be an object'],
      [withCaller({ may: undefined }), 'callers[1].may is missing'],
      [withCaller({ may: ['read'] }), 'callers[1].may has to be an object'],
      [withCaller({ may: { orders: 'read' } }), 'callers[1].may.orders has to be a list of rights'],
      [withCaller({ may: { '': ['read'] } }), 'callers[1].may[""] names no collection; * stands for all'],
      [withCaller({ may: { 'a b': ['read'] } }), 'callers[1].may["a b"] names no collection'],
      [withCaller({ name: 'a:b' }), 'callers[1].name has to be a text'],
      [withCaller({ name: '' }), 'callers[1].name has to be a text'],
      [withCaller({ name: 'a\u001b[2J' }), 'callers[1].name has to be a text'],
      [withCaller({ name: 7 }), 'callers[1].name has to be a text'],
      [withCaller({ name: 'cafe\u0301' }), 'callers[1].name has to be a text'],
      [withCaller({ name: 'anyone' }), 'callers[1].name stands for those without credentials'],
      [withCaller({ plan: 1 }), 'callers[1].plan has to be a text'],
      [withCaller({ role: 'admin' }), 'callers[1].role is no member that is known'],
      [withCaller({ token: undefined }), 'callers[1] needs a password or a token, and not both'],
      [withCaller({ password }), 'callers[1] needs a password or a token, and not both'],
      [withCaller({ name: 'anna' }), 'callers[1].name is that of callers[0] too'],
      [{ ...file, callers: [sync, { ...sync, name: 'other' }] }, 'callers[1].token is that of callers[0] too'],
    ] as const) {
      assert.ok(faultOf(changed).includes(told), `${faultOf(changed)}\nshould say ${told}`)
      assert.ok(faultOf(changed).startsWith('access.json: '))
    }
  })

  it('knows the collections that there are, where it is told', () => {
    assert.match(
      faultOf(file, ['parts']),
      /callers\[0\]\.may\.orders names no collection; there are parts, and \* stands/,
    )
    assert.equal(faultOf(file, ['parts', 'orders']), 'nothing')
  })

  it('has no password or token as it is, and the message does not repeat it', () => {
    for (const [changed, command] of [
      [withCaller({ token: 'hunter2hunter2' }), 'statute access add access.json erp-sync --token'],
      [
        { ...file, callers: [{ ...anna, password: 'hunter2hunter2' }] },
        'statute access add access.json anna --password',
      ],
      [withCaller({ token: 5 }), '--token'],
      // what hashes one is no hash of the other
      [withCaller({ token: password }), '--token'],
      [withCaller({ token: 'sha256$hunter2' }), '--token'],
    ] as const) {
      assert.ok(faultOf(changed).includes(command), faultOf(changed))
      assert.ok(!faultOf(changed).includes('hunter2'))
    }
  })

  it('that is no JSON, or says a thing twice, is told by line and column, and not by what stands there', () => {
    for (const [text, place] of [
      ['{\n  "realm": "erp",\n  hunter2', 'line 3, column 3'],
      ['{"password": hunter2}', 'line 1, column 14'],
      ['', 'line 1, column 1'],
      ['{"realm": "hunter2', 'line 1, column 11'],
      ['{"realm": "erp",\n"anyone": {"pay": [], "pay": ["read"]}}', 'line 2, column 23'],
    ] as const) {
      assert.equal(faultOf(text), `access.json: it is not JSON, or has a name twice, at ${place}`)
    }
  })
})
