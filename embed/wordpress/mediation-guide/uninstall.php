<?php
/**
 * Deletes the plugin's only setting.
 *
 * @package mediation-guide
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'mediation_guide_address' );
