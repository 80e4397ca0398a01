import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** A password as it is stored: what it was hashed with, and what came out. */
export interface PasswordHash {
  /** The logarithm of scrypt's N. */
  readonly ln: number
  readonly r: number
  readonly p: number
  readonly salt: Buffer
  readonly hash: Buffer
}

/** OWASP's least for scrypt: 32 MiB of memory, and a fifth of a second. */
const cost = { ln: 15, r: 8, p: 3 }

/** Less is too quick to guess at, and more would take the memory of the server. */
const bounds = { ln: [14, 17], r: [8, 8], p: [1, 8] } as const

const form = /^scrypt\$ln=(\d{1,2}),r=(\d),p=(\d)\$([\w-]{22})\$([\w-]{43})$/

/** Reads a stored password; `undefined` where it is none, or was hashed with too little or too much work. */
export function parsePasswordHash(text: string): PasswordHash | undefined {
  const [, ln, r, p, salt = '', hash = ''] = form.exec(text) ?? []
  const work = { ln: Number(ln), r: Number(r), p: Number(p) }
  const within = (['ln', 'r', 'p'] as const).every(
    name => work[name] >= bounds[name][0] && work[name] <= bounds[name][1],
  )
  return within ? { ...work, salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') } : undefined
}

/**
 * Hashes a password, to be stored: scrypt (RFC 7914) with a salt of its own. What it was hashed with is in the hash.
 *
 * @param password the password, of at least 8 characters
 * @throws RangeError where it is shorter, or longer than 1024
 * @example
 * (await hashPassword('correct horse')).startsWith('scrypt$ln=15,r=8,p=3$') // => true
 */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < 8 || password.length > 1024) throw new RangeError('A password has 8 to 1024 characters.')
  const salt = randomBytes(16)
  const hash = await derive(password, { ...cost, salt })
  const work = `ln=${cost.ln},r=${cost.r},p=${cost.p}`
  return `scrypt$${work}$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

/** Whether a password is the one that was hashed, in a time that tells nothing about the difference. */
export async function isPassword(password: string, stored: PasswordHash): Promise<boolean> {
  return timingSafeEqual(await derive(password, stored), stored.hash)
}

/** What a password is compared with where nobody has the name, so that the time does not tell. */
export const nobodysPassword: PasswordHash = { ...cost, salt: randomBytes(16), hash: randomBytes(32) }

function derive(password: string, { ln, r, p, salt }: Omit<PasswordHash, 'hash'>): Promise<Buffer> {
  const N = 2 ** ln
  return new Promise((resolve, reject) => {
    // one password may be typed as several sequences of code points (RFC 7617 §2.1, RFC 8265 §4.2)
    scrypt(password.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, hash) => {
      if (error) reject(error)
      else resolve(hash)
    })
  })
}
