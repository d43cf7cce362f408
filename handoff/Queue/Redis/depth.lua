-- ARGV: lease. Returns {waiting, claimed, average handling in seconds or ''}
return { redis.call('ZCARD', base .. 'waiting'), redis.call('ZCARD', base .. 'claimed'), redis.call('HGET', base .. 'counters', 'handling') or '' }
