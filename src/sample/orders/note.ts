/** What customers ask for beside the goods. */
export const notes: readonly string[] = [
  'Goods receipt Monday to Thursday, 7:00 to 14:30.',
  'Inspection certificate 3.1 (EN 10204) with the goods.',
  'Put our item numbers on the labels.',
  'Unload at gate 3, forklift on site.',
  'Call-off from frame contract.',
  'Please announce the delivery by e-mail the day before.',
  'No chipboard pallets, please.',
  'Invoice by e-mail only.',
  'Please confirm the date in writing.',
]
