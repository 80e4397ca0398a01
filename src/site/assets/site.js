// What the pages do beyond plain links and forms; all of it works without this script too.

const typing = target => target instanceof Element && target.matches('input, select, textarea')
const form = document.querySelector('form.find')
const search = form?.elements.namedItem('q')

/** The address of what the form asks for. */
function address() {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''))
  return query.size > 0 ? `/?${query}` : '/'
}

/** What the cards on the page answer, and the reply that is under way. */
let shown = form && address()
let arriving = Promise.resolve()

/** As-you-type search: the server renders, this swaps in what it rendered. */
let asked
async function swap(wanted) {
  asked?.abort()
  asked = new AbortController()
  try {
    const response = await fetch(wanted, { signal: asked.signal, headers: { accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    for (const id of ['found', 'count'])
      document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes)
    history.replaceState(null, '', wanted)
    shown = wanted
  } catch (error) {
    if (error.name !== 'AbortError')
      document.getElementById('count').textContent = 'The server does not answer. Is it still running?'
  }
}

function refresh() {
  arriving = swap(address())
}

const cards = () => [...document.querySelectorAll('.cards a')]

if (form) {
  form.querySelector('button').hidden = true
  form.addEventListener('input', refresh)
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const wanted = address()
    await arriving
    // neither the cards of an earlier query, nor those of this one where another has been typed since
    if (shown === wanted && address() === wanted && search.value.trim() !== '') cards()[0]?.click()
  })
}

function move(step) {
  const all = cards()
  const at = all.indexOf(document.activeElement)
  const next = all[at < 0 ? (step > 0 ? 0 : -1) : at + step]
  if (next) next.focus()
  else if (step < 0) search?.focus()
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const inSearch = event.target === search
  if (event.key === '/' && !typing(event.target)) {
    event.preventDefault()
    if (search) search.select()
    else location.href = '/'
  } else if (event.key === 'Escape' && form && (form.contains(event.target) || !typing(event.target))) {
    form.querySelector('[name=class][value=""]').checked = true
    for (const select of form.querySelectorAll('select')) select.value = ''
    form.elements.namedItem('ten').checked = false
    search.value = ''
    search.focus()
    refresh()
  } else if (
    search &&
    (inSearch || event.target.matches('.cards a')) &&
    (event.key === 'ArrowDown' || event.key === 'ArrowUp')
  ) {
    event.preventDefault()
    move(event.key === 'ArrowDown' ? 1 : -1)
  } else if (
    !typing(event.target) &&
    !event.target.closest('pre, .scroll') &&
    (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
  ) {
    document.querySelector(event.key === 'ArrowLeft' ? 'a[rel=prev]' : 'a[rel=next]')?.click()
  }
})
