import { fieldValuesUnchecked } from './unchecked/field-values.ts'
import { othersUnchecked } from './unchecked/others.ts'
import { resumableUploadUnchecked } from './unchecked/resumable-upload.ts'
import { rfc3229Unchecked } from './unchecked/rfc3229.ts'
import { rfc4918Unchecked } from './unchecked/rfc4918.ts'
import { rfc6265Unchecked } from './unchecked/rfc6265.ts'
import { rfc8470Unchecked } from './unchecked/rfc8470.ts'
import { rfc9110Unchecked } from './unchecked/rfc9110.ts'
import { rfc9110RequestsUnchecked } from './unchecked/rfc9110-requests.ts'
import { rfc9110RestUnchecked } from './unchecked/rfc9110-rest.ts'
import { rfc9111Unchecked } from './unchecked/rfc9111.ts'
import { rfc9112Unchecked } from './unchecked/rfc9112.ts'
import { rfc9113Unchecked } from './unchecked/rfc9113.ts'
import { rfc9457Unchecked } from './unchecked/rfc9457.ts'

/**
 * Why there is no rule for a requirement that one exchange, or several, could show: by its id. Every other requirement that
 * can be seen has a rule.
 */
export const unchecked: Readonly<Record<string, string>> = {
  ...resumableUploadUnchecked,
  ...rfc3229Unchecked,
  ...rfc4918Unchecked,
  ...rfc8470Unchecked,
  ...rfc9110Unchecked,
  ...rfc9111Unchecked,
  ...rfc9457Unchecked,
  ...fieldValuesUnchecked,
  ...othersUnchecked,
  ...rfc6265Unchecked,
  ...rfc9110RequestsUnchecked,
  ...rfc9110RestUnchecked,
  ...rfc9112Unchecked,
  ...rfc9113Unchecked,
}
