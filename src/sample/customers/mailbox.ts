import type { Language } from '../markets/index.ts'

/** Who reads the mail about orders, in each language. */
export const mailboxes: Readonly<Record<Language, readonly string[]>> = {
  cs: ['nakup'],
  da: ['indkoeb'],
  de: ['einkauf', 'einkauf', 'bestellung', 'technik'],
  en: ['purchasing', 'buying', 'orders'],
  es: ['compras'],
  fr: ['achats', 'approvisionnement'],
  it: ['acquisti', 'ufficio.acquisti'],
  nl: ['inkoop'],
  pl: ['zakupy', 'zaopatrzenie'],
  sv: ['inkop'],
}

const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }
const others: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', ł: 'l' }

/** A name as a label of a domain name, without what ASCII lacks. */
export const labelOf = (name: string, language: Language): string =>
  name
    .toLowerCase()
    .replace(/[äöü]/g, letter => (language === 'de' ? (german[letter] as string) : letter))
    .replace(/[ßæøł]/g, letter => others[letter] as string)
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
