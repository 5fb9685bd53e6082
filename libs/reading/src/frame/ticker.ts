/**
 * The weather and the rates that a page prints beside its clock («+3 °C», «$ 81,2»). A sum in millions is of the
 * story.
 */
export const TICKER =
  /[+−-]\d{1,2} ?°|°c\b|(usd|rub|eur|\$|€) ?\d{1,6}[.,]\d{1,4}(?!\d*\s*(?:тыс|млн|млрд|трлн|миллион|миллиард|мың))(?!\d)/i;
