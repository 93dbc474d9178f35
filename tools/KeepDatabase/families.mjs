// Who lives in a data folder that is kept: a family in every state, and what the office has of its own. All of them are invented.

/** The municipalities, and the rules that they open with. */
export const households = {
  '0183': { programme: 'ishoej-0-6', from: '2018-01-01' },
  '0259': { programme: 'national-1000-days', from: '2019-10-11' },
};

const referral = (name, more = {}) => ({
  receivedOn: '2026-03-02',
  child: { firstName: name, lastName: 'Prøve', birthDate: '2024-02-14', dueDate: null },
  guardians: [{ name: `Bo Prøve, ${name}s far`, phone: '+4512345678', language: 'da', consentGivenOn: '2026-03-02' }],
  referrer: { role: 'daycareStaff', name: 'Inga Test', contact: 'Stuen' },
  channel: 'actionPlanMeeting',
  daycare: { kind: 'institution', name: 'Vuggestuen Solen' },
  acquainted: true,
  supportCourse: false,
  concern: `${name} har svært ved afleveringerne.`,
  otherProfessionals: [{ kind: 'speechTherapist', name: 'Ida Test', involve: true }],
  ...more,
});

const screening = (code, more = {}) => ({
  screenedOn: '2026-03-05',
  riskFactors: [{ code, observation: 'Set ved afhentning.' }],
  protectiveFactors: ['Nysgerrig'],
  criteria: { lowComplexity: true, delimited: true, ownResources: true },
  specialSupportSuspected: false,
  parentPerspective: 'Vi vil gerne ud ad døren uden gråd.',
  ...more,
});

const held = (heldOn, kind = 'ordinary') => ({
  kind,
  status: 'held',
  heldOn,
  durationMinutes: 75,
  place: 'home',
  expectations: 'Ro ved måltidet.',
  guidance: 'Vi prøvede billeder.',
  techniques: ['T4'],
  agreedNext: 'Billederne bruges hver morgen.',
  handover: 'Billederne med i vuggestuen.',
  handoverAgreed: true,
  participants: ['Bo Prøve'],
});

/** Registers a family; everything that is written about it is to be read again, as its export tells it. */
async function received(town, name, more) {
  const { id } = await town.post('pedagogue', '/referrals', referral(name, more));
  town.keep('lead', `/referrals/${id}`);
  town.keep('administrator', `/referrals/${id}/export`);
  return `/referrals/${id}`;
}

async function screened(town, name, code, { more, found } = {}) {
  const path = await received(town, name, more);
  await town.put('pedagogue', `${path}/screening`, screening(code));
  await town.put('pedagogue', `${path}/screening`, screening(code, { protectiveFactors: ['Nysgerrig', 'En bror'], ...found }));
  return path;
}

const decision = (outcome, more) => ({ outcome, decidedOn: '2026-03-09', reason: null, pedagogueId: null, passedOnTo: null, ...more });

async function accepted(town, name, code, more) {
  const path = await screened(town, name, code, { more });
  const { userId } = await town.get('pedagogue', '/me');
  const { courseId } = await town.post('lead', `${path}/decision`, decision('accept', { pedagogueId: userId }));
  town.keep('lead', `/courses/${courseId}`);
  return `/courses/${courseId}`;
}

async function begun(town, name, code, more) {
  const course = await accepted(town, name, code, more);
  await town.post('pedagogue', `${course}/visits`, held('2026-03-16', 'startMeeting'));
  await town.post('pedagogue', `${course}/visits`, held('2026-03-23'));
  return course;
}

async function answered(town, course) {
  const path = `${course}/evaluation-invitations`;
  if (town.knows(path)) {
    const { url } = await town.post('lead', path, { language: 'da', expiresOn: '2199-12-31', moment: 'start' });
    await town.post('lead', url.replace(/^.*\/svar\//, '/answers/'), { answers: [{ code: 'wishes', value: 'Mere ro.' }] });
  }
}

export const families = {
  '0183': [
    town => received(town, 'Alma'),
    town => screened(town, 'Bjørn', 'IB3'),
    async town => town.post('pedagogue', `${await received(town, 'Carla')}/withdraw`, { reason: 'Familien flytter.' }),
    async town =>
      town.post('lead', `${await screened(town, 'Ditte', 'IB2')}/decision`, decision('decline', { reason: 'Forældrene ønsker at vente.' })),
    async town => {
      const path = await screened(town, 'Emil', 'IB1', { found: { specialSupportSuspected: true } });
      const ground = 'Barnet har brug for særlig støtte.';
      await town.post('lead', `${path}/notification`, { sentOn: '2026-03-06', ground, parentsInformed: true, whyNot: null });
      await town.post('lead', `${path}/decision`, decision('passOn', { passedOnTo: 'Familieafdelingen' }));
    },
    town => accepted(town, 'Freja', 'IF1'),
    async town => {
      const eva = { name: 'Eva Prøve', address: 'Opdigtetvej 7', protected: true, language: 'en', consentGivenOn: '2026-03-02' };
      const { guardians } = referral('Gustav');
      const course = await begun(town, 'Gustav', 'IB4', { guardians: [...guardians, eva] });
      const { id } = await town.post('pedagogue', `${course}/goals`, { text: 'Rolige morgener', group: 'home', agreedOn: '2026-03-16' });
      await town.put('pedagogue', `${course}/goals/${id}`, { status: 'partly' });
      await town.post('pedagogue', `${course}/visits`, { kind: 'ordinary', status: 'noShow', plannedFor: '2026-03-30', place: 'library' });
      await town.post('lead', `${course}/extension`, { extraVisits: 2, extraWeeks: null, reason: 'Familien har været syg.' });
      await answered(town, course);
    },
    async town => {
      const course = await begun(town, 'Hanna', 'IB5');
      await town.post('pedagogue', `${course}/pause`, { from: '2026-03-24', reason: 'Ferie i familien.' });
    },
    async town => {
      const course = await begun(town, 'Iben', 'IB6');
      await town.post('pedagogue', `${course}/end`, { endedOn: '2026-03-25', reason: 'completed', note: 'Målene er nået.' });
      await town.post('pedagogue', `${course}/booster-offer`, { offeredOn: '2026-03-25', answer: 'accepted' });
      await town.post('pedagogue', `${course}/visits`, held('2026-04-08', 'booster'));
    },
  ],
  '0259': [
    town => received(town, null, { child: { firstName: null, lastName: 'Model', birthDate: null, dueDate: '2026-04-20' } }),
    town => begun(town, 'Jonas', 'B3', { child: { firstName: 'Jonas', lastName: 'Model', birthDate: '2025-04-14', dueDate: null } }),
  ],
};

/** What a municipality has that is no family's, by the route that a version must have for it. */
export const office = {
  '0183': {
    '/business-cases': async town => {
      const { id } = await town.post('controller', '/business-cases', { template: 'ishoej-2021', name: 'Ishøj 2021' });
      const entries = [{ key: 'family-treatment', volume: 1, unitPrice: 41500, source: 'Regnskab' }];
      await town.put('controller', `/business-cases/${id}/actuals`, { year: 2023, entries });
      town.keep('lead', `/business-cases/${id}`);
      town.keep('lead', `/business-cases/${id}/table`);
      town.keep('lead', `/business-cases/${id}/follow-up?year=2023`);
    },
    '/stop-op-meetings': async town => {
      const { userId: ownerId } = await town.get('lead', '/me');
      await town.post('lead', '/stop-op-meetings', {
        heldOn: '2026-04-10',
        participants: ['Hanne Demo'],
        findings: 'Billeder virker.',
        adjustments: [{ text: 'Flere billeder', ownerId, dueOn: '2026-05-01' }],
      });
      town.keep('lead', '/stop-op-meetings');
    },
    // a child whose institution has a grant, accepted and used
    '/flex-grants': async town => {
      await town.put('administrator', '/features/FlexGrants', { enabled: true, note: 'Forsøg' });
      await town.put('controller', '/flex-grants/frame/2026', { amount: 400000 });
      const referralId = (await received(town, 'Karl')).split('/').at(-1);
      const { id } = await town.post('lead', '/flex-grants', {
        referralId,
        institution: 'Vuggestuen Solen',
        enrolment: 'base',
        pricePerYear: 420000,
        share: 0.35,
        from: '2026-05-01',
        to: '2026-09-30',
        description: 'En ekstra voksen i gruppen.',
      });
      for (const by of ['parents', 'institution']) {
        await town.post('lead', `/flex-grants/${id}/acceptances`, { by, on: '2026-04-20' });
      }

      await town.post('lead', `/flex-grants/${id}/uses`, { on: '2026-05-04', category: 'extraSupport', amount: 12000, note: 'Maj' });
      town.keep('lead', '/flex-grants/frame?year=2026');
    },
    '/programme/versions': async town => {
      await town.post('administrator', '/programme/versions', {
        base: 'ishoej-0-6',
        effectiveFrom: '2026-05-01',
        name: 'Tolv besøg',
        overrides: { course: { maxVisits: 12 } },
        note: 'Udvalgets beslutning',
      });
      town.keep('lead', '/programme/versions');
    },
  },
  '0259': {
    '/programme/versions': async town => town.keep('lead', '/programme/versions'),
  },
};
