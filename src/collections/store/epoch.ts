/** What tells the entity tags of one store from those of any other that served under the same URIs before. */
export const newEpoch = (): string => Math.floor(Math.random() * 36 ** 4).toString(36)

/** Of a copy: it is drawn when the copy is first used, each time anew where it is put in place several times. */
export const noEpoch = ''
