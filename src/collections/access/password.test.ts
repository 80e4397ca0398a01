import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hashPassword, isPassword, parsePasswordHash } from './password.ts'

const stored = async (password: string) => {
  const hash = parsePasswordHash(await hashPassword(password))
  assert.ok(hash)
  return hash
}

describe('a stored password', () => {
  it('is known again, and no other one is', async () => {
    const hash = await stored('correct horse')
    assert.equal(await isPassword('correct horse', hash), true)
    assert.equal(await isPassword('correct horsf', hash), false)
    assert.equal(await isPassword('', hash), false)
  })

  it('is hashed differently each time, and does not show in the hash', async () => {
    const [first, second] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')])
    assert.notEqual(first, second)
    assert.ok(!first.includes('correct'))
  })

  it('is the same however its accents are typed', async () => {
    assert.equal(await isPassword('cafe\u0301 noir', await stored('caf\u00e9 noir')), true)
  })

  it('is neither short nor endless', async () => {
    for (const wrong of ['', '1234567', 'x'.repeat(1025)]) await assert.rejects(hashPassword(wrong), RangeError)
  })

  it('is hashed with the work that the hash names', async () => {
    // made with Python's hashlib.scrypt(b'correct horse', salt=bytes(16), n=2**14, r=8, p=1, dklen=32)
    const known = parsePasswordHash(
      `scrypt$ln=14,r=8,p=1$${'A'.repeat(22)}$cvKDSIR8vA_24EQVf1tBGSj9VimKoCjA7Ny1Asw1kK8`,
    )
    assert.ok(known)
    assert.equal(await isPassword('correct horse', known), true)
  })

  it('is refused where the hash is none, or its work is too little or too much', () => {
    const tail = `$${'A'.repeat(22)}$${'A'.repeat(43)}`
    assert.ok(parsePasswordHash(`scrypt$ln=14,r=8,p=1${tail}`))
    for (const wrong of [
      'hunter2hunter2',
      '',
      `scrypt$ln=13,r=8,p=1${tail}`,
      `scrypt$ln=20,r=8,p=1${tail}`,
      `scrypt$ln=15,r=1,p=1${tail}`,
      `scrypt$ln=15,r=8,p=0${tail}`,
      `scrypt$ln=15,r=8,p=9${tail}`,
      `scrypt$ln=15,r=8,p=1${tail}A`,
      `scrypt$ln=15,r=8,p=1$$`,
    ]) {
      assert.equal(parsePasswordHash(wrong), undefined, wrong)
    }
  })
})
