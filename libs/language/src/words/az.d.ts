/** The part of Az.js (npm `az`) that we use; the package has no types of its own. */
declare module 'az' {
  namespace Az {
    /** Grammemes of OpenCorpora as properties: `tag.CAse === 'gent'`, `tag.Surn === true`. */
    interface Tag {
      readonly [grammeme: string]: string | boolean | undefined;
    }
    interface Parse {
      readonly tag: Tag;
      readonly score: number;
      readonly parser: string;
      /** Number of forms in the word's paradigm; absent where there is none. */
      readonly formCnt?: number;
      inflect(target: number | Record<string, string | boolean | undefined>): Parse | false;
      toString(): string;
    }
    interface Settings {
      readonly ignoreCase: boolean;
      readonly replacements: Readonly<Record<string, string>>;
      readonly stutter: number;
      readonly typos: number;
      readonly parsers: readonly string[];
      readonly forceParse: boolean;
      readonly normalizeScore: boolean;
    }
    interface Analyser {
      (word: string): Parse[];
      init(path: string, done: (error: Error | null) => void): void;
      setDefaults(settings: Settings): void;
    }
  }
  const Az: {
    Morph: Az.Analyser;
    load(url: string, type: 'json' | 'arraybuffer', done: (error: Error | null, data: unknown) => void): void;
  };
  export = Az;
}
