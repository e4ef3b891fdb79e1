'use client';

import './entries/dashboard.js';
import './entries/story.js';
