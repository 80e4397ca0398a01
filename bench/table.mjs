/** Results to text. A result is what one slice gave: requests a second, CPU microseconds a request, p99, share of a core. */

const median = numbers => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

const headings = ['', 'requests/s', 'ratio', 'CPU us/request', 'CPU ratio', 'p99 ms', 'core busy']

/**
 * The table of one row. Ratios are medians of the ratios of each round to bare node:http in that round: the machine's
 * mood changes from round to round, and less within one.
 *
 * @param entries by server: its name, and its results round by round or why it has none
 */
export function table(title, entries) {
  const bare = entries.find(({ key }) => key === 'bare')?.results
  const lines = entries.map(({ name, results, failure }) => {
    if (failure) return [name, `FAILED: ${failure}`]
    const ratio = of => (bare?.length ? median(results.map((result, round) => of(result, bare[round]))).toFixed(2) : '')
    const middle = fact => median(results.map(result => result[fact]))
    return [
      name,
      Math.round(middle('rate')).toLocaleString('en'),
      ratio((own, other) => own.rate / other.rate),
      middle('cpu').toFixed(1),
      ratio((own, other) => other.cpu / own.cpu),
      middle('p99').toFixed(1),
      `${Math.round(100 * middle('busy'))} %`,
    ]
  })
  const widths = headings.map((heading, i) =>
    Math.max(heading.length, ...lines.filter(line => line.length === headings.length).map(line => line[i].length)),
  )
  const wide = Math.max(widths[0], ...lines.map(line => line[0].length))
  const text = [headings, ...lines].map(([name, ...cells]) =>
    [name.padEnd(wide), ...cells.map((cell, i) => cell.padStart(widths[i + 1]))].join('  ').trimEnd(),
  )
  return `${title}\n${text.join('\n')}\n`
}
