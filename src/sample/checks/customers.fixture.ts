import { type Check, descents, first, isWeekend, repeated } from './check.fixture.ts'

/** What everybody knows of these countries, once more and by other means than the sample. */
const countries: Readonly<Record<string, { postcode: RegExp; vat: RegExp; currency: string; languages: string[] }>> = {
  AT: { postcode: /^[1-9]\d{3}$/, vat: /^ATU\d{8}$/, currency: 'EUR', languages: ['de'] },
  BE: { postcode: /^[1-9]\d{3}$/, vat: /^BE[01]\d{9}$/, currency: 'EUR', languages: ['nl', 'fr'] },
  CH: {
    postcode: /^[1-9]\d{3}$/,
    vat: /^CHE-\d{3}\.\d{3}\.\d{3} (MWST|TVA)$/,
    currency: 'CHF',
    languages: ['de', 'fr'],
  },
  CZ: { postcode: /^\d{3} \d{2}$/, vat: /^CZ\d{8}$/, currency: 'CZK', languages: ['cs'] },
  DE: { postcode: /^\d{5}$/, vat: /^DE\d{9}$/, currency: 'EUR', languages: ['de'] },
  DK: { postcode: /^\d{4}$/, vat: /^DK\d{8}$/, currency: 'DKK', languages: ['da'] },
  ES: { postcode: /^\d{5}$/, vat: /^ES[A-Z]\d{8}$/, currency: 'EUR', languages: ['es'] },
  FR: { postcode: /^\d{5}$/, vat: /^FR\d{11}$/, currency: 'EUR', languages: ['fr'] },
  GB: {
    postcode: /^[A-Z]{1,2}\d{1,2} \d[ABD-HJLNP-UW-Z]{2}$/,
    vat: /^GB\d{9}$/,
    currency: 'GBP',
    languages: ['en'],
  },
  IT: { postcode: /^\d{5}$/, vat: /^IT\d{11}$/, currency: 'EUR', languages: ['it'] },
  NL: { postcode: /^[1-9]\d{3} [A-Z]{2}$/, vat: /^NL\d{9}B\d{2}$/, currency: 'EUR', languages: ['nl'] },
  PL: { postcode: /^\d{2}-\d{3}$/, vat: /^PL\d{10}$/, currency: 'PLN', languages: ['pl'] },
  SE: { postcode: /^\d{3} \d{2}$/, vat: /^SE\d{10}01$/, currency: 'SEK', languages: ['sv'] },
  US: { postcode: /^\d{5}$/, vat: /^undefined$/, currency: 'USD', languages: ['en'] },
}

const example = /^[a-z0-9-]+\.example\.(com|net|org)$/

export const customerChecks: Check[] = [
  {
    rule: 'customers are numbered in sequence from 1001 on, in the order in which they came',
    faults: ({ customers }) => [
      ...customers.filter(({ id }, index) => id !== 1001 + index),
      ...descents(customers.map(({ customerSince }) => customerSince)),
    ],
    spoil: ({ customers }) => {
      first(customers, ({ id }) => id === 1100).customerSince = '1996-04-01'
    },
  },
  {
    rule: 'customers were added on weekdays, before the first order',
    faults: ({ customers }) =>
      customers.filter(({ customerSince: day }) => isWeekend(day) || day < '1996-04-01' || day > '2023-12-31'),
    spoil: ({ customers }) => {
      first(customers).customerSince = '2023-12-17'
    },
  },
  {
    rule: 'firms differ in name, address for mail and VAT number',
    faults: ({ customers }) => [
      ...repeated(customers.map(({ name }) => name)),
      ...repeated(customers.map(({ email }) => email.split('@')[1])),
      ...repeated(customers.flatMap(({ vatNumber }) => vatNumber ?? [])),
    ],
    spoil: ({ customers }) => {
      first(customers).email = 'other@wilkopol.example.net'
      first(customers, ({ id }) => id === 1002).email = 'another@wilkopol.example.net'
    },
  },
  {
    rule: 'postcode, VAT number, currency and language are those of the country',
    faults: ({ customers }) =>
      customers.filter(({ address, vatNumber, currency, language }) => {
        const country = countries[address.country]
        return !(
          country?.postcode.test(address.postcode) &&
          country.vat.test(String(vatNumber)) &&
          country.currency === currency &&
          country.languages.includes(language)
        )
      }),
    spoil: ({ customers }) => {
      first(customers, ({ currency }) => currency === 'SEK').currency = 'EUR'
    },
  },
  {
    rule: 'all the countries occur, and a city is in one of them only',
    faults: ({ customers }) => {
      const places = new Set(customers.map(({ address }) => `${address.city}/${address.country}`))
      const found = new Set(customers.map(({ address }) => address.country))
      return [
        ...repeated([...places].map(place => place.split('/')[0])),
        ...Object.keys(countries).filter(country => !found.has(country)),
      ]
    },
    spoil: ({ customers }) => {
      first(customers, ({ address }) => address.country === 'AT').address.city = 'Sheffield'
    },
  },
  {
    rule: 'mail and web addresses are of domains that are kept for examples',
    faults: ({ customers }) =>
      customers.filter(
        ({ email, website }) =>
          !example.test(email.split('@')[1] as string) ||
          (website !== undefined && website !== `https://www.${email.split('@')[1]}/`),
      ),
    spoil: ({ customers }) => {
      first(customers).email = 'einkauf@wieselfurt.com'
    },
  },
  {
    rule: 'orders that are not delivered stay within the credit limit; who pays first has none',
    faults: ({ customers, orders }) =>
      customers.filter(({ id, paymentTerms, creditLimit }) => {
        if (paymentTerms === 'prepayment') return creditLimit !== 0
        const exposure = orders
          .filter(({ customerId, status }) => customerId === id && status !== 'delivered' && status !== 'cancelled')
          .reduce((sum, { totalAmount }) => sum + totalAmount, 0)
        return creditLimit < exposure || creditLimit === 0 || creditLimit % 10_000 !== 0
      }),
    spoil: ({ orders }) => {
      first(orders, ({ status }) => status === 'open').totalAmount += 100_000_000_00
    },
  },
  {
    rule: 'some customers are blocked, and they have ordered nothing',
    faults: ({ customers, orders }) => {
      const blocked = customers.filter(({ status }) => status === 'blocked').map(({ id }) => id)
      return blocked.length === 0 ? ['none'] : orders.filter(({ customerId }) => blocked.includes(customerId))
    },
    spoil: ({ customers, orders }) => {
      first(customers, ({ id }) => id === first(orders).customerId).status = 'blocked'
    },
  },
]
