import type { Rule } from '../rule.ts'
import { acceptedCodings } from './accepted-codings.ts'
import { additionalCodes } from './additional-codes.ts'
import { badWhiteSpace } from './bad-white-space.ts'
import { binaryVersions } from './binary-versions.ts'
import { bindings } from './bindings.ts'
import { browserPolicies } from './browser-policies.ts'
import { cacheDirectiveUse } from './cache-directive-use.ts'
import { cacheDirectives } from './cache-directives.ts'
import { cachePolicies } from './cache-policies.ts'
import { challenges } from './challenges.ts'
import { charsets } from './charsets.ts'
import { choices } from './choices.ts'
import { statusCodes } from './codes.ts'
import { connections } from './connections.ts'
import { content } from './content.ts'
import { contentCodings } from './content-codings.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { cookieAttributes } from './cookie-attributes.ts'
import { cookies } from './cookies.ts'
import { cors } from './cors.ts'
import { credentials } from './credentials.ts'
import { dates } from './dates.ts'
import { davRefusals } from './dav-refusals.ts'
import { deltaRanges } from './delta-ranges.ts'
import { deltas } from './deltas.ts'
import { earlyData } from './early-data.ts'
import { earlyHints } from './early-hints.ts'
import { entityTags } from './entity-tags.ts'
import { escapes } from './escapes.ts'
import { fieldLines } from './field-lines.ts'
import { freshness } from './freshness.ts'
import { handling } from './handling.ts'
import { headAndOptions } from './head-and-options.ts'
import { heads } from './heads.ts'
import { hosts } from './hosts.ts'
import { httpDates } from './http-dates.ts'
import { ifRanges } from './if-range.ts'
import { interim } from './interim.ts'
import { leaks } from './leaks.ts'
import { legal } from './legal.ts'
import { lengths } from './lengths.ts'
import { links } from './links.ts'
import { listMembers } from './list-members.ts'
import { locations } from './locations.ts'
import { locks } from './locks.ts'
import { manipulations } from './manipulations.ts'
import { mediaTypes } from './media-types.ts'
import { messageFields } from './message-fields.ts'
import { multistatus } from './multistatus.ts'
import { multistatusMethods } from './multistatus-methods.ts'
import { multistatusStatus } from './multistatus-status.ts'
import { networks } from './networks.ts'
import { notModified } from './not-modified.ts'
import { notModifiedCauses } from './not-modified-causes.ts'
import { obsoleteFields } from './obsolete-fields.ts'
import { partial } from './partial.ts'
import { parts } from './parts.ts'
import { preconditionFailures } from './precondition-failures.ts'
import { preconditions } from './preconditions.ts'
import { preferences } from './preferences.ts'
import { preflights } from './preflights.ts'
import { problemKinds } from './problem-types.ts'
import { problems } from './problems.ts'
import { pseudoFields } from './pseudo-fields.ts'
import { rangeFields } from './range-fields.ts'
import { ranges } from './ranges.ts'
import { rateLimits } from './rate-limits.ts'
import { redirection } from './redirection.ts'
import { refusals } from './refusals.ts'
import { requestFields } from './request-fields.ts'
import { requests } from './requests.ts'
import { revalidation } from './revalidation.ts'
import { siteServices } from './site-services.ts'
import { structuredFields } from './structured-fields.ts'
import { structuredWriting } from './structured-writing.ts'
import { switching } from './switching.ts'
import { targets } from './targets.ts'
import { transferCodings } from './transfer-codings.ts'
import { transportSecurity } from './transport-security.ts'
import { unsatisfied } from './unsatisfied.ts'
import { uploadAnswers } from './upload-answers.ts'
import { uploadCourse } from './upload-course.ts'
import { uploadLimits } from './upload-limits.ts'
import { uploadOffsets } from './upload-offsets.ts'
import { uploads } from './uploads.ts'
import { variants } from './variants.ts'
import { vary } from './vary.ts'
import { vendorCodes } from './vendor-codes.ts'
import { versions } from './versions.ts'
import { writes } from './writes.ts'

/** Every rule of the linter, topic by topic. */
export const rules: readonly Rule[] = [
  ...challenges,
  ...acceptedCodings,
  ...writes,
  ...switching,
  ...revalidation,
  ...refusals,
  ...redirection,
  ...ranges,
  ...unsatisfied,
  ...preconditions,
  ...preconditionFailures,
  ...parts,
  ...partial,
  ...notModified,
  ...notModifiedCauses,
  ...interim,
  ...ifRanges,
  ...headAndOptions,
  ...dates,
  ...content,
  ...statusCodes,
  ...choices,
  ...additionalCodes,
  ...bindings,
  ...davRefusals,
  ...deltaRanges,
  ...deltas,
  ...earlyData,
  ...earlyHints,
  ...leaks,
  ...legal,
  ...locks,
  ...manipulations,
  ...multistatus,
  ...multistatusMethods,
  ...multistatusStatus,
  ...networks,
  ...problemKinds,
  ...problems,
  ...rateLimits,
  ...uploadAnswers,
  ...uploadCourse,
  ...uploadLimits,
  ...uploadOffsets,
  ...uploads,
  ...variants,
  ...vendorCodes,
  ...httpDates,
  ...entityTags,
  ...mediaTypes,
  ...contentCodings,
  ...preferences,
  ...vary,
  ...locations,
  ...links,
  ...rangeFields,
  ...messageFields,
  ...fieldLines,
  ...obsoleteFields,
  ...structuredFields,
  ...structuredWriting,
  ...handling,
  ...cacheDirectives,
  ...cachePolicies,
  ...freshness,
  ...badWhiteSpace,
  ...listMembers,
  ...escapes,
  ...versions,
  ...cacheDirectiveUse,
  ...charsets,
  ...heads,
  ...lengths,
  ...transferCodings,
  ...targets,
  ...hosts,
  ...requests,
  ...requestFields,
  ...connections,
  ...binaryVersions,
  ...pseudoFields,
  ...credentials,
  ...cookies,
  ...cookieAttributes,
  ...cors,
  ...preflights,
  ...transportSecurity,
  ...contentSecurityPolicy,
  ...browserPolicies,
  ...siteServices,
]
