import { calendarFile } from './calendar-file';

const entry = {
  id: 'f1',
  from: '2026-02-28',
  to: '2026-02-28',
  title: 'Форум; Омск, «Сотрудничество»\nи рост\r\nBEGIN:VALARM',
  text: 'а'.repeat(200),
  address: 'http://console/stories/s1\r\nX-EVIL:1',
  stamp: '2026-02-01T06:00:00.000Z',
};
const lines = calendarFile('Календарь', [entry]).split('\r\n');

describe('a calendar', () => {
  it('has whole days, the end behind the last one', () => {
    expect(lines).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20260228', 'DTEND;VALUE=DATE:20260301', 'DTSTAMP:20260201T060000Z']),
    );
  });

  it('lets no text begin a line of its own', () => {
    expect(lines.filter((line) => /^(BEGIN:VALARM|X-EVIL)/.test(line))).toEqual([]);
    expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain('SUMMARY:Форум\\; Омск\\, «Сотрудничество»\\nи рост');
  });

  it('folds lines of more than 75 bytes and cuts no character', () => {
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${'а'.repeat(200)}`);
  });
});
