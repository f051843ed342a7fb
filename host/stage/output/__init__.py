"""Sound, encoder, targets, recording and preview of the stage's process.

Time in here is counted in samples of 48 kHz ("ticks"): the sound is the clock, and picture n
belongs to the samples from n * 48000 / frames_per_s on.
"""
