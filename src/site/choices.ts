/** What the filters of the search offer: each value with the words for it. The empty one does not filter. */
export const choices = {
  class: {
    label: 'Class',
    options: [
      ['', 'all'],
      ['1xx', '1xx'],
      ['2xx', '2xx'],
      ['3xx', '3xx'],
      ['4xx', '4xx'],
      ['5xx', '5xx'],
    ],
  },
  standing: {
    label: 'Standing',
    options: [
      ['', 'any standing'],
      ['standard', 'standard'],
      ['temporary', 'registered for a time'],
      ['obsolete', 'obsolete'],
      ['unused', 'reserved'],
      ['vendor', 'an owner’s own'],
      ['informal', 'informal'],
    ],
  },
  sender: {
    label: 'Sent by',
    options: [
      ['', 'anyone'],
      ['origin server', 'origin server'],
      ['gateway', 'gateway'],
      ['proxy', 'proxy'],
      ['intercepting proxy', 'intercepting proxy'],
      ['log', 'a log alone'],
    ],
  },
  retry: {
    label: 'Retry',
    options: [
      ['', 'retry or not'],
      ['yes', 'may be retried as it is'],
      ['no', 'not as it is'],
    ],
  },
  ten: {
    label: 'The ten',
    options: [
      ['', 'all'],
      ['yes', '★ the ten for REST'],
    ],
  },
} as const satisfies Record<string, { label: string; options: readonly (readonly [string, string])[] }>
