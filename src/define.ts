'use client';

import './entries/dashboard.js';
