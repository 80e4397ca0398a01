import type { Family } from '../family.ts'
import { bushings, spacers } from './bushings.ts'
import { collars, jawCouplings, pulleys, rigidCouplings } from './drives.ts'
import { bevelGearboxes, planetaryGearboxes, wormGearboxes } from './gearboxes.ts'
import { gears, racks } from './gears.ts'
import { leadScrewNuts, leadScrews } from './lead-screws.ts'
import { brackets, feet, flangeBearings, handwheels, shaftSupports } from './mounting.ts'
import { lockNuts, nuts, washers } from './nuts.ts'
import { dowelPins, keys } from './pins.ts'
import { bolts, capScrews } from './screws.ts'
import { shafts, shaftsByTheMetre } from './shafts.ts'

export const families: readonly Family[] = [
  ...[bolts, capScrews, nuts, lockNuts, washers],
  ...[dowelPins, keys],
  ...[shafts, shaftsByTheMetre],
  ...[leadScrews, leadScrewNuts],
  ...[bushings, spacers],
  ...[gears, racks, pulleys],
  ...[jawCouplings, rigidCouplings, collars],
  ...[shaftSupports, flangeBearings, brackets, feet, handwheels],
  ...[wormGearboxes, bevelGearboxes, planetaryGearboxes],
]
