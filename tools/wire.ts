import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { registeredCodes } from '../src/book/registered.ts'

/** `npm run wire` takes out of the book what a server needs to write an answer: `src/book/wire.data.ts`. */

export const file = join(import.meta.dirname, '..', 'src', 'book', 'wire.data.ts')

const records = Object.values(registeredCodes)
const codesOf = (fits: (record: (typeof records)[number]) => boolean): string =>
  records
    .filter(fits)
    .map(({ code }) => code)
    .join(', ')

/** The text of the file, as the records have it now. */
export const text = `/** Written by \`npm run wire\` from the records in \`codes/\`; \`wire.ts\` says what for. */

/** The phrase of each registered code. */
export const phrases: Readonly<Record<number, string>> = {
${records.map(({ code, phrase }) => `  ${code}: ${phrase.includes("'") ? JSON.stringify(phrase) : `'${phrase}'`},`).join('\n')}
}

/** Whose condition passes. */
export const temporary: readonly number[] = [${codesOf(({ condition }) => condition === 'temporary')}]

/** Whose condition lasts. */
export const permanent: readonly number[] = [${codesOf(({ condition }) => condition === 'permanent')}]

/** That forbid content. */
export const empty: readonly number[] = [${codesOf(({ content }) => content === 'forbidden')}]

/** Of those, the ones that say so with a length of 0. */
export const framed: readonly number[] = [${codesOf(record => record.content === 'forbidden' && record.action === 'reset form')}]
`

if (import.meta.main) writeFileSync(file, text)
