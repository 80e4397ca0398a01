import { type Market, markets } from '../markets/index.ts'
import type { Random } from '../random.ts'
import type { Customer, PaymentTerms } from './customer.ts'
import { labelOf, mailboxes } from './mailbox.ts'

/** The customers, in the order in which they became customers. Their credit limits are set once their orders are known. */
export function makeCustomers(random: Random): Customer[] {
  const all = markets.flatMap(market => namesIn(market, random).map(name => makeCustomer(name, market, random)))
  const dates = all.map(() => dayOf(random)).sort()
  return random
    .shuffled(all)
    .map((customer, index) => ({ ...customer, id: 1001 + index, customerSince: dates[index] as string }))
}

function namesIn({ names: [firsts, seconds], customers }: Market, random: Random): string[] {
  const all = firsts.flatMap(first => seconds.map(second => first + second))
  return random.shuffled(all).slice(0, customers)
}

function makeCustomer(name: string, market: Market, random: Random): Customer {
  const { country, language, currency } = market
  const [postcode, city, region] = random.pick(market.places)
  const firm = random.pick(market.firms).replace('*', name)
  const street = random.pick(market.streets).replace('#', String(random.integer(1, 98)))
  const domain = `${labelOf(name, language)}.example.${random.pick(['com', 'com', 'net', 'org'])}`
  const terms = termsOf(market, random)
  return {
    id: 0,
    name: firm,
    status: random.chance(0.03) ? 'blocked' : 'active',
    address: { street, postcode, city, ...(region && { region }), country },
    email: `${random.pick(mailboxes[language])}@${domain}`,
    ...(random.chance(0.7) && { website: `https://www.${domain}/` }),
    language,
    ...(market.vat && { vatNumber: random.digits(market.vat) }),
    currency,
    paymentTerms: terms,
    creditLimit: 0,
    discountPercent: terms === 'prepayment' ? 0 : random.weighted([0, 3, 5, 8, 10, 12], share => 13 - share),
    incoterm: market.tax === 'export' ? random.pick(['CPT', 'DAP', 'FCA']) : random.pick(['DAP', 'DAP', 'DAP', 'FCA']),
    customerSince: '',
  }
}

/** In the south of Europe firms take longer to pay; whoever is far away or small pays first. */
function termsOf({ country }: Market, random: Random): PaymentTerms {
  if (random.chance(country === 'US' ? 0.5 : 0.06)) return 'prepayment'
  if (['ES', 'FR', 'IT'].includes(country)) return random.pick(['net-30', 'net-45', 'net-60', 'net-60'])
  if (['AT', 'DE'].includes(country)) return random.pick(['2-10-net-30', '2-10-net-30', 'net-30', 'net-14'])
  return random.pick(['net-30', 'net-30', 'net-14', 'net-45'])
}

/** A weekday between the firm's first year and the one before the orders. More of the customers are recent ones. */
function dayOf(random: Random): string {
  const age = random.next() * random.next()
  const [first, last] = [Date.UTC(1996, 3, 1), Date.UTC(2023, 11, 15)]
  const date = new Date(last - age * (last - first))
  if (date.getUTCDay() % 6 === 0) date.setUTCDate(date.getUTCDate() + 2)
  return date.toISOString().slice(0, 10)
}
