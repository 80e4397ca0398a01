import type { Market } from './market.ts'

export const britain: Market = {
  country: 'GB',
  language: 'en',
  currency: 'GBP',
  customers: 12,
  tax: 'export',
  vat: 'GB000######',
  places: [
    ['S9 2TX', 'Sheffield'],
    ['B7 5QT', 'Birmingham'],
    ['CV6 4AQ', 'Coventry'],
    ['DE24 8ZS', 'Derby'],
    ['LS10 1RX', 'Leeds'],
    ['HD1 6NA', 'Huddersfield'],
    ['BL3 2AW', 'Bolton'],
    ['SN2 2DY', 'Swindon'],
    ['LE4 9HA', 'Leicester'],
  ],
  streets: [
    '# Foundry Lane',
    '# Canal Road',
    'Unit #, Millbrook Trading Estate',
    '# Forge Street',
    'Unit #, Station Works',
  ],
  names: [
    ['Ashen', 'Wether', 'Thorn', 'Marl', 'Hazen'],
    ['combe', 'wick', 'ley', 'holme'],
  ],
  firms: ['* Engineering Ltd', '* Conveyors Ltd', '* Precision Ltd', '* Machinery Ltd', '* Bearings & Drives Ltd'],
  transit: [3, 6],
}

export const america: Market = {
  country: 'US',
  language: 'en',
  currency: 'USD',
  customers: 6,
  tax: 'export',
  places: [
    ['44135', 'Cleveland', 'OH'],
    ['53204', 'Milwaukee', 'WI'],
    ['61104', 'Rockford', 'IL'],
    ['49503', 'Grand Rapids', 'MI'],
    ['45404', 'Dayton', 'OH'],
    ['14606', 'Rochester', 'NY'],
  ],
  streets: ['#00 Industrial Parkway', '#20 Commerce Drive', '#40 Railroad Avenue'],
  names: [
    ['Juniper', 'Sycamore', 'Iron', 'Copper'],
    ['brook', 'fork', 'bluff'],
  ],
  firms: ['* Machine Works, Inc.', '* Automation, LLC', '* Packaging Equipment, Inc.'],
  transit: [4, 8],
}
