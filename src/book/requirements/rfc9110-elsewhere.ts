import type { Requirement } from './requirement.ts'
import { rfc9110Abstraction } from './rfc9110-abstraction.ts'
import { rfc9110Authentication } from './rfc9110-authentication.ts'
import { rfc9110ConditionRoles } from './rfc9110-condition-roles.ts'
import { rfc9110Conditions } from './rfc9110-conditions.ts'
import { rfc9110Conformance } from './rfc9110-conformance.ts'
import { rfc9110ConnectionMethods } from './rfc9110-connection-methods.ts'
import { rfc9110Content } from './rfc9110-content.ts'
import { rfc9110Context } from './rfc9110-context.ts'
import { rfc9110ContextFields } from './rfc9110-context-fields.ts'
import { rfc9110FieldSyntax } from './rfc9110-field-syntax.ts'
import { rfc9110Fields } from './rfc9110-fields.ts'
import { rfc9110Forwarding } from './rfc9110-forwarding.ts'
import { rfc9110Identifiers } from './rfc9110-identifiers.ts'
import { rfc9110Messages } from './rfc9110-messages.ts'
import { rfc9110Methods } from './rfc9110-methods.ts'
import { rfc9110Negotiation } from './rfc9110-negotiation.ts'
import { rfc9110Precedence } from './rfc9110-precedence.ts'
import { rfc9110Ranges } from './rfc9110-ranges.ts'
import { rfc9110Registries } from './rfc9110-registries.ts'
import { rfc9110ResourceMethods } from './rfc9110-resource-methods.ts'
import { rfc9110Routing } from './rfc9110-routing.ts'
import { rfc9110Validators } from './rfc9110-validators.ts'

/**
 * What RFC 9110 says outside §15, one record a keyword: with §15, and without the sentence of §2.2 that lists the keywords,
 * that is all of it.
 */
export const rfc9110Elsewhere: readonly Requirement[] = [
  ...rfc9110Conformance,
  ...rfc9110Identifiers,
  ...rfc9110Fields,
  ...rfc9110FieldSyntax,
  ...rfc9110Abstraction,
  ...rfc9110Messages,
  ...rfc9110Routing,
  ...rfc9110Forwarding,
  ...rfc9110Content,
  ...rfc9110Validators,
  ...rfc9110Methods,
  ...rfc9110ResourceMethods,
  ...rfc9110ConnectionMethods,
  ...rfc9110Context,
  ...rfc9110ContextFields,
  ...rfc9110Authentication,
  ...rfc9110Negotiation,
  ...rfc9110Conditions,
  ...rfc9110ConditionRoles,
  ...rfc9110Precedence,
  ...rfc9110Ranges,
  ...rfc9110Registries,
]
