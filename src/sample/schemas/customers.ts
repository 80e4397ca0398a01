import { paymentTerms } from '../customers/customer.ts'
import type { JsonSchema } from '../item.ts'
import { cents, currency, dialect, incoterm, numberKey } from './property.ts'

const address: JsonSchema = {
  title: 'Address',
  description: 'Where the firm is, and where goods and invoices go.',
  type: 'object',
  properties: {
    street: {
      title: 'Street',
      description: 'Street and number, in the order of the country.',
      type: 'string',
      minLength: 1,
      maxLength: 100,
    },
    postcode: {
      title: 'Postcode',
      description: 'Postcode as the country writes it: 70565, 5651 GH, CV6 4AQ.',
      type: 'string',
      pattern: '^[A-Z0-9][A-Z0-9 -]{2,9}$',
    },
    city: { title: 'City', description: 'City in its own language.', type: 'string', minLength: 1, maxLength: 60 },
    region: {
      title: 'Region',
      description: 'State or province, where addresses have one.',
      type: 'string',
      minLength: 1,
      maxLength: 60,
    },
    country: { title: 'Country', description: 'ISO 3166-1, two letters.', type: 'string', pattern: '^[A-Z]{2}$' },
  },
  required: ['street', 'postcode', 'city', 'country'],
  additionalProperties: false,
}

export const customers: JsonSchema = {
  $schema: dialect,
  title: 'Customer',
  description: 'A firm that buys parts.',
  type: 'object',
  properties: {
    id: numberKey('Customer number', 'Given in sequence, from 1001 on.'),
    name: {
      title: 'Name',
      description: 'Name of the firm with its legal form.',
      type: 'string',
      minLength: 1,
      maxLength: 100,
    },
    status: {
      title: 'Status',
      description: 'No orders are taken from customers that are blocked.',
      type: 'string',
      enum: ['active', 'blocked'],
    },
    address,
    email: {
      title: 'E-mail address',
      description: 'Where confirmations and shipping notices go.',
      type: 'string',
      format: 'email',
      maxLength: 254,
    },
    website: { title: 'Website', description: 'Home page of the firm.', type: 'string', format: 'uri', maxLength: 200 },
    language: {
      title: 'Language',
      description: 'Language of letters and documents, as a tag of BCP 47.',
      type: 'string',
      pattern: '^[a-z]{2,3}(-[A-Z]{2})?$',
    },
    vatNumber: {
      title: 'VAT number',
      description: 'Number for value added tax with the prefix of the country. Customers in the USA have none.',
      type: 'string',
      pattern: '^[A-Z]{2}[A-Z0-9][A-Z0-9. -]{5,17}$',
    },
    currency: currency('Currency of prices, orders and credit limit (ISO 4217).'),
    paymentTerms: {
      title: 'Terms of payment',
      description: 'Days until payment is due; 2-10-net-30 is 2 % off within 10 days, or all of it within 30.',
      type: 'string',
      enum: paymentTerms,
    },
    creditLimit: cents(
      'Credit limit',
      'Most that may be on order and not delivered, tax included, in cents. It is 0 for customers that pay first.',
    ),
    discountPercent: {
      title: 'Discount',
      description: 'Percent off the list price, on every part.',
      type: 'number',
      minimum: 0,
      maximum: 40,
    },
    incoterm,
    customerSince: {
      title: 'Customer since',
      description: 'Day on which the customer was added.',
      type: 'string',
      format: 'date',
    },
  },
  required: ['name', 'status', 'address', 'email', 'language', 'currency', 'paymentTerms'],
  additionalProperties: false,
  'x-collection': {
    key: 'id',
    unique: [['email'], ['vatNumber']],
    references: {},
    search: ['name', 'address.city'],
    indexes: ['name', 'status', 'address.country', 'customerSince'],
  },
}
