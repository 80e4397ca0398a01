import { prose100 } from './100.ts'
import { prose101 } from './101.ts'
import { prose102 } from './102.ts'
import { prose103 } from './103.ts'
import { prose104 } from './104.ts'
import { prose200 } from './200.ts'
import { prose201 } from './201.ts'
import { prose202 } from './202.ts'
import { prose203 } from './203.ts'
import { prose204 } from './204.ts'
import { prose205 } from './205.ts'
import { prose206 } from './206.ts'
import { prose207 } from './207.ts'
import { prose208 } from './208.ts'
import { prose218 } from './218.ts'
import { prose226 } from './226.ts'
import { prose300 } from './300.ts'
import { prose301 } from './301.ts'
import { prose302 } from './302.ts'
import { prose303 } from './303.ts'
import { prose304 } from './304.ts'
import { prose305 } from './305.ts'
import { prose306 } from './306.ts'
import { prose307 } from './307.ts'
import { prose308 } from './308.ts'
import { prose400 } from './400.ts'
import { prose401 } from './401.ts'
import { prose402 } from './402.ts'
import { prose403 } from './403.ts'
import { prose404 } from './404.ts'
import { prose405 } from './405.ts'
import { prose406 } from './406.ts'
import { prose407 } from './407.ts'
import { prose408 } from './408.ts'
import { prose409 } from './409.ts'
import { prose410 } from './410.ts'
import { prose411 } from './411.ts'
import { prose412 } from './412.ts'
import { prose413 } from './413.ts'
import { prose414 } from './414.ts'
import { prose415 } from './415.ts'
import { prose416 } from './416.ts'
import { prose417 } from './417.ts'
import { prose418 } from './418.ts'
import { prose419 } from './419.ts'
import { prose420 } from './420.ts'
import { prose421 } from './421.ts'
import { prose422 } from './422.ts'
import { prose423 } from './423.ts'
import { prose424 } from './424.ts'
import { prose425 } from './425.ts'
import { prose426 } from './426.ts'
import { prose428 } from './428.ts'
import { prose429 } from './429.ts'
import { prose430 } from './430.ts'
import { prose431 } from './431.ts'
import { prose440 } from './440.ts'
import { prose444 } from './444.ts'
import { prose449 } from './449.ts'
import { prose450 } from './450.ts'
import { prose451 } from './451.ts'
import { prose456 } from './456.ts'
import { prose457 } from './457.ts'
import { prose460 } from './460.ts'
import { prose463 } from './463.ts'
import { prose464 } from './464.ts'
import { prose494 } from './494.ts'
import { prose495 } from './495.ts'
import { prose496 } from './496.ts'
import { prose497 } from './497.ts'
import { prose498 } from './498.ts'
import { prose499 } from './499.ts'
import { prose500 } from './500.ts'
import { prose501 } from './501.ts'
import { prose502 } from './502.ts'
import { prose503 } from './503.ts'
import { prose504 } from './504.ts'
import { prose505 } from './505.ts'
import { prose506 } from './506.ts'
import { prose507 } from './507.ts'
import { prose508 } from './508.ts'
import { prose509 } from './509.ts'
import { prose510 } from './510.ts'
import { prose511 } from './511.ts'
import { prose520 } from './520.ts'
import { prose521 } from './521.ts'
import { prose522 } from './522.ts'
import { prose523 } from './523.ts'
import { prose524 } from './524.ts'
import { prose525 } from './525.ts'
import { prose526 } from './526.ts'
import { prose527 } from './527.ts'
import { prose529 } from './529.ts'
import { prose530 } from './530.ts'
import { prose540 } from './540.ts'
import { prose561 } from './561.ts'
import { prose598 } from './598.ts'
import { prose599 } from './599.ts'
import { prose783 } from './783.ts'
import { prose999 } from './999.ts'
import type { Prose } from './prose.ts'

export { type ClassProse, classProse } from './classes.ts'
export type * from './prose.ts'

/**
 * What is told about each code of the book, by its number. It is an import of its own, so that facts stay small.
 *
 * @example
 * proses[404]?.summary // => 'Nothing is found at this URI, or the server will not say that something is.'
 */
export const proses: Readonly<Record<number, Prose>> = Object.fromEntries(
  [
    prose100,
    prose101,
    prose102,
    prose103,
    prose104,
    prose200,
    prose201,
    prose202,
    prose203,
    prose204,
    prose205,
    prose206,
    prose207,
    prose208,
    prose218,
    prose226,
    prose300,
    prose301,
    prose302,
    prose303,
    prose304,
    prose305,
    prose306,
    prose307,
    prose308,
    prose400,
    prose401,
    prose402,
    prose403,
    prose404,
    prose405,
    prose406,
    prose407,
    prose408,
    prose409,
    prose410,
    prose411,
    prose412,
    prose413,
    prose414,
    prose415,
    prose416,
    prose417,
    prose418,
    prose419,
    prose420,
    prose421,
    prose422,
    prose423,
    prose424,
    prose425,
    prose426,
    prose428,
    prose429,
    prose430,
    prose431,
    prose440,
    prose444,
    prose449,
    prose450,
    prose451,
    prose456,
    prose457,
    prose460,
    prose463,
    prose464,
    prose494,
    prose495,
    prose496,
    prose497,
    prose498,
    prose499,
    prose500,
    prose501,
    prose502,
    prose503,
    prose504,
    prose505,
    prose506,
    prose507,
    prose508,
    prose509,
    prose510,
    prose511,
    prose520,
    prose521,
    prose522,
    prose523,
    prose524,
    prose525,
    prose526,
    prose527,
    prose529,
    prose530,
    prose540,
    prose561,
    prose598,
    prose599,
    prose783,
    prose999,
  ].map(prose => [prose.code, prose]),
)
