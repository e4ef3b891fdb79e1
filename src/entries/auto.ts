import { autoload } from '../embed/autoload.js';

autoload(document, (name) => import(/* @vite-ignore */ import.meta.resolve(`./${name}.js`)));
