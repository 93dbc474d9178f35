// Keeps a long form as a draft at each pause. Without this file a button does it.
(() => {
  'use strict';

  const form = document.querySelector('form[data-draft-lost]');
  const line = form?.querySelector('[data-draft-line]');
  if (!line) return;

  const words = line.querySelector('span');
  const button = form.querySelector('[data-draft-keep]');
  const pause = 1000;
  const again = 5000;
  let written = 0; // changes so far
  let kept = 0; // how many of them are kept
  let timer = 0;
  let flight = null; // what is on its way
  let over = false; // the form is sent or thrown away, or another window has the draft

  // The same words again are not said again: a listener hears a new minute, not each pause.
  const say = (text, wrong) => {
    if (words.textContent !== text) words.textContent = text;
    line.classList.toggle('not', wrong);
    button.hidden = !wrong;
  };

  const send = async (upTo, leaving) => {
    const body = new URLSearchParams(new FormData(form));
    body.set('__Draft', 'pause');
    try {
      const answer = await fetch(form.getAttribute('action') || window.location.pathname + window.location.search, {
        method: 'POST',
        body,
        credentials: 'same-origin',
        redirect: 'error',
        keepalive: leaving,
      });
      const text = answer.headers.get('content-type')?.startsWith('text/plain') ? await answer.text() : '';
      if (!text) throw new Error(String(answer.status));
      // too long (400) stays too long until something is changed; signed out (401) may pass
      if (answer.ok || answer.status === 400) kept = Math.max(kept, upTo);
      if (answer.status === 409) over = true;
      say(text, !answer.ok);
      return answer.status === 401 ? again : pause;
    } catch {
      say(form.dataset.draftLost, true);
      return again;
    }
  };

  const keep = (leaving) => {
    window.clearTimeout(timer);
    if (over || kept === written || (flight && leaving !== true)) return;
    flight = send(written, leaving === true).then((wait) => {
      flight = null;
      // what was written meanwhile, or could not be kept
      if (!over && kept !== written) timer = window.setTimeout(keep, wait);
    });
  };

  const wrote = (event) => {
    if (event.target.name?.startsWith('__')) return;
    written += 1;
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, pause);
  };

  button.hidden = true;
  form.addEventListener('input', wrote);
  form.addEventListener('change', wrote);
  window.addEventListener('online', () => keep());
  window.addEventListener('pagehide', () => keep(true));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep(true);
  });

  // A draft on its way must not land after the form that ends it.
  form.addEventListener('submit', (event) => {
    window.clearTimeout(timer);
    over = true;
    if (!flight) return;
    event.preventDefault();
    const by = event.submitter;
    const wait = new Promise((done) => {
      window.setTimeout(done, 3000);
    });
    Promise.race([flight, wait]).then(() => {
      flight = null;
      form.requestSubmit(by);
    });
  });
  document.querySelector('form[data-draft-discard]')?.addEventListener('submit', () => {
    window.clearTimeout(timer);
    over = true;
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) over = false;
  });
})();
