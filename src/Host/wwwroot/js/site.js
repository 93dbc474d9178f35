// Comfort only: every page works without this file.
(() => {
  'use strict';

  // A refused form: begin at the summary, where the reason stands.
  document.querySelector('[data-error-summary]')?.focus({ preventScroll: false });

  // A second press on a slow line must not send the form twice.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    event.submitter?.setAttribute('aria-disabled', 'true');
  });

  // Coming back by the browser's back button, or after a download: the form can be sent again.
  const again = () => {
    for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
    for (const button of document.querySelectorAll('button[aria-disabled="true"]')) button.removeAttribute('aria-disabled');
  };
  window.addEventListener('pageshow', again);
  document.addEventListener('submit', () => window.setTimeout(again, 8000));

  // "Print" is a button that only a script can offer, so it is hidden until there is one.
  for (const button of document.querySelectorAll('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
})();

// A form that shows what its answers come to while they are given (the screening and its recommendation). Without script a button shows it.
// The rule is the server's alone; here its answer is asked for at each tap and put into the page.
(() => {
  'use strict';

  const form = document.querySelector('form[data-advice]');
  const panel = form?.querySelector('[data-panel]');
  const line = form?.querySelector('[data-line-shown]');
  if (!panel || !line) return;

  // The button's work is done by itself from now on.
  for (const part of form.querySelectorAll('[data-without-script]')) part.remove();

  // What is asked of the rule: the taps. No word about the family leaves the form before it is saved.
  const answers = () => {
    const data = new FormData(form);
    for (const text of form.querySelectorAll('textarea')) data.delete(text.name);
    return data;
  };

  const lost = () => {
    const note = document.createElement('p');
    note.className = 'meta';
    note.textContent = form.dataset.lost;
    panel.querySelector('[data-lost-note]')?.remove();
    note.dataset.lostNote = '';
    panel.append(note);
    line.textContent = form.dataset.lost;
  };

  let asked;
  const ask = async () => {
    asked?.abort();
    const mine = (asked = new AbortController());
    panel.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(form.dataset.advice, {
        method: 'POST',
        body: answers(),
        headers: { 'X-Fragment': 'advice' },
        signal: mine.signal,
      });
      // a session that ended answers with the sign-in page
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const text = await answer.text();
      if (asked !== mine) return;
      const within = panel.contains(document.activeElement);
      panel.innerHTML = text;
      if (within) panel.querySelector('[tabindex]')?.focus({ preventScroll: true });
      const said = panel.querySelector('[data-line]').dataset.line;
      // the same said again is not read aloud again
      if (line.textContent !== said) line.textContent = said;
    } catch (fault) {
      if (fault.name !== 'AbortError') lost();
    } finally {
      if (asked === mine) panel.removeAttribute('aria-busy');
    }
  };

  // How many are seen, beside the group's name.
  const count = (tap) => {
    const group = tap.closest('[data-seen-count]');
    if (!group) return;
    const seen = group.querySelectorAll('input[type="checkbox"]:checked').length;
    group.querySelector('[data-count]').textContent = group.dataset.seenCount.replace('#', String(seen));
  };

  let soon;
  form.addEventListener('change', (event) => {
    if (!event.target.matches('input[type="checkbox"], input[type="radio"]')) return;
    count(event.target);
    window.clearTimeout(soon);
    soon = window.setTimeout(ask, 150);
  });

  // Back, or reloaded: the browser may have put answers in without telling.
  window.addEventListener('pageshow', () => {
    const moved = [...form.querySelectorAll('.tap')].filter((tap) => tap.checked !== tap.defaultChecked);
    moved.forEach(count);
    if (moved.length > 0) ask();
  });
})();

// A child that is being written down: says at once that it has an open referral already. Without script it is said when the step is left.
(() => {
  'use strict';

  const form = document.querySelector('form[data-duplicate]');
  const shown = form?.querySelector('[data-duplicate-shown]');
  if (!shown) return;

  const value = (name) => form.querySelector(`[name="Input.Child.${name}"]`).value.trim();
  const names = ['Cpr', 'FirstName', 'LastName', 'BirthDate', 'DueDate'];
  const child = () => [form.querySelector('[name="Input.Child.Unborn"]:checked')?.value, ...names.map(value)].join('|');
  const isKnown = () => value('Cpr').length >= 10 || (value('LastName') && (value('BirthDate') || value('DueDate')));

  let last = child();
  let asked;
  const ask = async () => {
    if (child() === last || !isKnown()) return;
    last = child();
    asked?.abort();
    const mine = (asked = new AbortController());
    try {
      const answer = await fetch(form.dataset.duplicate, { method: 'POST', body: new FormData(form), signal: mine.signal });
      // a session that ended answers with the sign-in page
      if (!answer.ok || answer.redirected) return;
      const text = (await answer.text()).trim();
      if (asked === mine && shown.innerHTML.trim() !== text) shown.innerHTML = text;
    } catch {
      last = '';
    }
  };

  let soon;
  const wait = (after) => (event) => {
    if (!event.target.name?.startsWith('Input.Child.')) return;
    window.clearTimeout(soon);
    soon = window.setTimeout(ask, after);
  };
  form.addEventListener('input', wait(800));
  form.addEventListener('change', wait(0));
})();

// Long work: the page asks by itself how far it is. Without script a link does.
(() => {
  'use strict';

  const shown = document.querySelector('[data-again]');
  if (!shown) return;

  const ask = async () => {
    try {
      // the server answers when the work is done, or after a moment
      const answer = await fetch(window.location.href);
      // a session that ended answers with the sign-in page; of work that is no more a page tells by itself
      if (answer.redirected || (!answer.ok && answer.status !== 404)) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-again]');
      if (!fresh) {
        window.location.reload();
        return;
      }

      shown.querySelector('progress').value = fresh.querySelector('progress').value;
      // only what is new: a line that is read aloud is read at each change
      const lines = fresh.querySelectorAll('[data-progress]');
      shown.querySelectorAll('[data-progress]').forEach((line, n) => {
        if (line.textContent !== lines[n].textContent) line.textContent = lines[n].textContent;
      });
      window.setTimeout(ask, 100);
    } catch {
      window.setTimeout(ask, 3000);
    }
  };
  ask();
})();
