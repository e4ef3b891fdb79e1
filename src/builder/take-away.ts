import { html, nothing, type TemplateResult } from 'lit';
import { dayToIso } from '../data/dates.js';
import { workbook } from '../data/formats/dataset-tables.js';
import type { Dataset } from '../data/types.js';
import { saveFile } from '../element/save-file.js';
import { fileName } from '../model/file-name.js';
import { actions, type Answer } from '../view/actions.js';
import { today } from '../view/today.js';
import type { BuilderContext } from './builder-context.js';
import { ahead, bySrc, inline, type Embed } from './embed-code.js';
import { MOST_KEPT, type Written } from './fragment.js';
import { menu } from './menu.js';
import type { Widget, Words } from './words.js';

interface TakeAway extends BuilderContext {
  readonly dataset: Dataset;
  readonly theme: string;
  /** Where the table was fetched; empty for a file of this device. */
  readonly address: string;
  /** What is embedded. */
  readonly widget: Embed['widget'];
  readonly setWidget: (widget: string) => void;
  /** The picture of a widget as SVG; empty without one. */
  readonly pictureOf: (widget: Widget) => string;
  /** What the page's address holds now. */
  readonly written: Written | null;
  /** Several files were read together, which no address holds. */
  readonly areSeveral: boolean;
}

const TYPES = { json: 'application/json', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

const WIDGETS: readonly Widget[] = ['timeline', 'network', 'map'];

/** Returns what a reader leaves with: the data set, the code to embed it, the pictures, the link. */
export function takeAway(context: TakeAway): TemplateResult {
  const { words } = context;
  return html`<section aria-labelledby="take">
    <h2 id="take">${words.take}</h2>
    <h3>${words.dataset}</h3>
    <p class="hint">${words.datasetHint}</p>
    ${dataRow(context)}
    <h3>${words.embed}</h3>
    <p class="hint">${words.embedHint}</p>
    ${embedCodes(context)}
    <h3>${words.picture}</h3>
    <p class="hint">${words.pictureHint}</p>
    ${pictureRow(context)}
    <h3>${words.link}</h3>
    ${linkRow(context)}
  </section>`;
}

function nameOf(dataset: Dataset, part: string, extension: string): string {
  return fileName(dataset, part, dayToIso(today()), extension);
}

function dataRow({ words, dataset, reading, locale }: TakeAway): TemplateResult {
  const save = (label: string, part: string, extension: keyof typeof TYPES, body: () => Promise<BlobPart> | BlobPart) => ({
    label,
    act: async () => ({ said: words.saved(saveFile(new Blob([await body()]), TYPES[extension], nameOf(dataset, part, extension))) }),
  });
  return html`${actions({
    about: locale.language,
    label: words.dataset,
    actions: [
      save(words.saveDataset, 'data', 'json', () => JSON.stringify(dataset, null, 1)),
      save(words.saveWorkbook, 'data', 'xlsx', async () => new Uint8Array(await workbook(dataset))),
      save(words.saveReading, 'reading', 'json', () => JSON.stringify(reading.options, null, 1)),
    ],
  })}`;
}

function embedCodes(context: TakeAway): TemplateResult {
  const { words, dataset, locale, theme, widget, setWidget, address, options } = context;
  // An element reads a file by itself as this page does, but for what was decided here.
  const decisions = Object.keys(options).length ? nameOf(dataset, 'reading', 'json') : '';
  const hint = words.publishedHint + (decisions && ` ${words.publishedAs(words.saveReading, decisions)}`);
  const embed: Embed = { widget, lang: locale.language, theme, file: nameOf(dataset, 'data', 'json') };
  return html`<div class="row">
      ${menu({
        ...{ label: words.what, value: widget, choose: setWidget, key: 'widget' },
        choices: [...WIDGETS, 'dashboard' as const].map((value) => ({ value, label: words.widgets[value] })),
      })}
    </div>
    ${code('by-src', words.bySrc, '', bySrc(embed), context)}
    ${address ? code('published', words.published, hint, bySrc(embed, address, decisions && `/${decisions}`), context) : nothing}
    ${code('inline', words.inline, words.inlineHint, inline(embed, dataset), context)}
    ${code('ahead', words.ahead, words.aheadHint, ahead(embed), context)}`;
}

function code(id: string, label: string, hint: string, text: string | null, { words, locale }: TakeAway): TemplateResult {
  return html`<div class="code">
    <label class="field" for=${id}>${label}</label>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    ${
      text === null
        ? html`<p class="hint">${words.inlineTooLarge}</p>`
        : html`<textarea
              id=${id}
              readonly
              rows=${id === 'ahead' ? 2 : Math.min(4, text.split('\n').length)}
              dir="ltr"
              spellcheck="false"
              .value=${text}
            ></textarea>
            ${actions({
              about: `${id} ${locale.language}`,
              label,
              actions: [{ label: words.copy, act: () => copy(text, words) }],
            })}`
    }
  </div>`;
}

function pictureRow({ words, dataset, locale, pictureOf }: TakeAway): TemplateResult {
  return html`${actions({
    about: locale.language,
    label: words.picture,
    actions: WIDGETS.map((widget) => ({
      label: words.saveSvg(words.widgets[widget]),
      act: () => {
        const svg = pictureOf(widget);
        return said(svg ? words.saved(saveFile(svg, 'image/svg+xml', nameOf(dataset, widget, 'svg'))) : words.noPicture);
      },
    })),
  })}`;
}

function linkRow({ words, written, areSeveral, locale }: TakeAway): TemplateResult {
  const hint = areSeveral ? words.linkSeveral : written ? heldIn(written, words) : words.linkEmpty;
  return html`<p class="hint">${hint}</p>
    ${actions({
      about: locale.language,
      label: words.link,
      actions: [{ label: words.copyLink, act: () => copy(location.href, words) }],
    })}`;
}

function heldIn({ isWhole, length }: Written, { linkHolds, linkTooLarge }: Words): string {
  return isWhole ? linkHolds : linkTooLarge(Math.ceil(length / 1000), MOST_KEPT / 1000);
}

function said(text: string): Promise<Answer> {
  return Promise.resolve({ said: text });
}

async function copy(text: string, { copied, refused }: Words): Promise<Answer> {
  try {
    await navigator.clipboard.writeText(text);
    return { said: copied };
  } catch {
    return { said: refused, text };
  }
}
