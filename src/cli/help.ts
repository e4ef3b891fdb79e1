/** What `bilateral --help` prints. */
export const HELP = `bilateral: pictures of the relations of two countries, and the data for them

  bilateral render DATA... [options]      draws data sets without a browser
  bilateral site DATA --out FOLDER        writes pages for any static host: each view in each language, lists, feeds, data and scripts
  bilateral split DATA --out FOLDER       writes a data set twice: what the pictures need, in one language, and all of it
  bilateral convert FILE... [options]     makes a data set of tables, workbooks and graphs
  bilateral validate FILE... [options]    says how files are understood, and what is lost
  bilateral --version                     prints the version
  bilateral --help                        prints this

DATA is a file with a data set, or in another format that is read, or - for standard input.

split
  --lang en|fa|ja[,...]                   language of the first view, or several, each in a file of its own; en
  --out FOLDER                            for NAME.en.json, which pages name as src, and NAME.json, which they load when they are idle

site
  --out FOLDER                            a new or empty one, or that of an earlier site: what is not from there is never overwritten, and
                                          nothing is deleted
  --url ADDRESS                           where the folder will be, such as https://example.org/path/; feeds, sitemap, robots.txt, canonical
                                          addresses and pictures for links need it (the pictures also what PNG needs, see below)
  --lang en|fa|ja[,...]                   those of the data
  --theme light|dark|auto                 auto
  --calendar, --geo                       as of render

render
  --view timeline|network|map|dashboard   what is drawn; timeline
  --lang en|fa|ja                         language and direction; en
  --calendar auto|gregory|persian|japanese
  --theme light|dark|auto                 auto follows the reader's system; light
  --width N[,N...]                        width of the whole, px, 240 to 4000; 720
  --from DATE, --to DATE                  only this period (EDTF: 1953, 2025-04 ...)
  --kinds K[,K...], --themes T[,T...]     only events of these kinds and themes
  --query WORDS                           only what has these words
  --selected ID                           marks a record, and in HTML opens its card
  --format svg|html|png                   as --out ends, else svg
  --out PATH                              file, folder (ends with /) or - for standard output; -; of several DATA a folder
                                          of several widths: a folder, or a name with {width}; HTML has all of them in it,
                                          and shows the widest that has room
  --geo FOLDER                            geography of another pair of countries

PNG (needs @resvg/resvg-js, and the fonts @expo-google-fonts/noto-sans, -arabic and -jp unless --font is given)
  --scale 1|2|3                           pixels to a px; 2
  --font FILE                             a font, TTF or OTF; may be repeated

HTML (an element with a declarative shadow root)
  --src ADDRESS                           where the live element gets its data from
  --styles ADDRESS                        links this style sheet in place of a <style>, for strict policies, and of a dashboard one more
                                          for each widget (a.css: a-map.css); with --out they are written beside the HTML, under the
                                          last part of the address
  --safe                                  figure, pictures and list only, for places that strip templates; with --out the pictures are
                                          files beside it

CONVERT and VALIDATE: a table (CSV, TSV, .xlsx, .ods), JSON, GeoJSON, iCalendar, GEXF, GraphML ...; several files are read together
  --out PATH                              convert: the data set; as a workbook if it ends with .xlsx, as tables if it is a folder
                                          (ends with /), else as JSON; - for standard output; -
  --watch                                 convert: goes on, and converts again whenever a file was written
  --save-reading PATH                     convert: how the files were understood, to be used again
  --reading PATH                          such a file, perhaps edited: what columns hold, dates, sides, kinds ...
  --sides A,B                             the two that face each other, as the file calls them
  --encoding LABEL, --delimiter SIGN, --sheet NAME
  --format text|json|github, --json       validate: words, JSON, or annotations of GitHub; text

What is wrong with single records is told on standard error, and the rest is drawn.
Exit codes: 0 done, 1 the data cannot be drawn or read, or validate found a loss, 2 wrong arguments.
`;
