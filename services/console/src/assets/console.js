/** What a mouse and a keyboard add; without it every page works by its links and forms. */
(() => {
  /** Facts and the words that prove them light up together. */
  const proofsOf = (fact) => document.querySelectorAll(`.proof[data-facts~="${fact}"]`);
  function light(on, event) {
    const fact = event.target.closest?.('.fact');
    const proof = event.target.closest?.('.proof');
    if (fact) for (const each of proofsOf(fact.dataset.fact)) each.classList.toggle('lit', on);
    for (const id of proof?.dataset.facts?.split(' ') ?? []) document.getElementById(id)?.classList.toggle('lit', on);
  }
  for (const [name, on] of [
    ['mouseover', true],
    ['mouseout', false],
    ['focusin', true],
    ['focusout', false],
  ])
    document.addEventListener(name, (event) => light(on, event));

  /** Cards under the keys. */
  let current = -1;
  function move(by) {
    const cards = [...document.querySelectorAll('main .card')];
    if (!cards.length) return;
    cards[current]?.classList.remove('current');
    current = Math.max(0, Math.min(cards.length - 1, current + by));
    cards[current].classList.add('current');
    cards[current].querySelector('h2 a, h3 a')?.focus({ preventScroll: true });
    cards[current].scrollIntoView({ block: 'nearest' });
  }

  let before = '';
  const keys = {
    '/': () => document.getElementById('words')?.focus(),
    j: () => move(1),
    k: () => move(-1),
    o: () => before === 'g' && location.assign('/'),
    '?': () => document.getElementById('keys')?.showModal(),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea, dialog'))
      return;
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
    before = event.key;
  });
})();
